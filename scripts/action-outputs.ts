import path from 'node:path'
import ts from 'typescript'

const ROOT = path.resolve(__dirname, '..')

/** What one action answers: the name of the type, or what stands there when nobody gave it one. */
export interface Answer {
  text: string
  /** a module exports it under that name (of a list: what it is a list of) */
  named: boolean
}

/** What the actions of both doors answer, read from their types by the compiler: nothing of it is there at run time. */
interface Outputs {
  answers: Record<'appActions' | 'adminActions', Record<string, Answer>>
  /** every named type that an answer leads to, with its fields */
  shapes: Map<string, string>
}

let known: Outputs | undefined

/** Every action's output, read once. */
export const actionOutputs = (): Outputs => (known ??= read())

function read(): Outputs {
  const program = ts.createProgram([path.join(ROOT, 'domain/index.ts')], options())
  const checker = program.getTypeChecker()
  const entry = program.getSourceFile(path.join(ROOT, 'domain/index.ts'))
  const module = entry && checker.getSymbolAtLocation(entry)
  if (!module) throw new Error('domain/index.ts exports nothing')
  const writer = shapeWriter(checker)
  const door = (name: string) => {
    const symbol = checker.getExportsOfModule(module).find((one) => one.name === name)
    if (!symbol) throw new Error(`domain/index.ts does not export ${name}`)
    const answers: Record<string, Answer> = {}
    for (const action of checker.getTypeOfSymbol(symbol).getProperties())
      answers[action.name] = writer.answer(outputOf(checker, checker.getTypeOfSymbol(action)))
    return answers
  }
  const answers = { appActions: door('appActions'), adminActions: door('adminActions') }
  return { answers, shapes: writer.shapes() }
}

function options(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(path.join(ROOT, 'tsconfig.json'), ts.sys.readFile)
  return ts.parseJsonConfigFileContent({ ...config, include: [], files: ['domain/index.ts'] }, ts.sys, ROOT).options
}

/** `Action<Input, Output>` carries both under `types`. */
function outputOf(checker: ts.TypeChecker, action: ts.Type): ts.Type {
  const types = action.getProperty('types')
  const carried = types && checker.getNonNullableType(checker.getTypeOfSymbol(types))
  const output = carried?.getProperty('output')
  if (!output) throw new Error('an action without an output type')
  return checker.getTypeOfSymbol(output)
}

function shapeWriter(checker: ts.TypeChecker) {
  const written = new Map<string, string>()

  /** The name under which a module of ours exports this type. */
  function nameOf(type: ts.Type): string | null {
    const symbol = type.aliasSymbol ?? type.getSymbol()
    const declaration = symbol?.declarations?.[0]
    if (!symbol || !declaration || symbol.name.startsWith('__')) return null
    const file = declaration.getSourceFile()
    if (file.fileName.includes('node_modules')) return null
    const exported = ts.canHaveModifiers(declaration) ? ts.getModifiers(declaration) : undefined
    return exported?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ? symbol.name : null
  }

  function words(type: ts.Type, inside = false): string {
    const name = nameOf(type)
    if (name) {
      const args = type.aliasSymbol ? (type.aliasTypeArguments ?? []) : argumentsOf(type)
      const text = args.length > 0 ? `${name}<${args.map((one) => words(one)).join(', ')}>` : name
      if (!written.has(text)) {
        // before its fields: a type may name itself
        written.set(text, '')
        written.set(text, spelled(type))
      }
      return text
    }
    return spelled(type, inside)
  }

  function argumentsOf(type: ts.Type): readonly ts.Type[] {
    const reference = type as ts.TypeReference
    return reference.target && type.getSymbol()?.name !== 'Array'
      ? checker.getTypeArguments(reference).slice(0, reference.target.typeParameters?.length ?? 0)
      : []
  }

  function spelled(type: ts.Type, inside = false): string {
    if (type.isUnion()) {
      const parts = unionParts(type)
      return inside ? `(${parts.join(' | ')})` : parts.join(' | ')
    }
    if (checker.isTupleType(type))
      return `[${checker
        .getTypeArguments(type as ts.TypeReference)
        .map((one) => words(one))
        .join(', ')}]`
    if (checker.isArrayType(type)) {
      const [of] = checker.getTypeArguments(type as ts.TypeReference)
      return `${of ? words(of, true) : 'unknown'}[]`
    }
    if (type.flags & ts.TypeFlags.Object || type.isIntersection()) {
      const index = checker.getIndexInfosOfType(type)[0]
      const fields = checker.getPropertiesOfType(type).map(field)
      if (index) fields.push(`[key]: ${words(index.type)}`)
      return `{${fields.join(', ')}}`
    }
    return checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation).replaceAll('"', "'")
  }

  function unionParts(type: ts.UnionType): string[] {
    const parts = type.types.map((one) => words(one, true))
    const both = parts.includes('true') && parts.includes('false')
    const rest = parts.filter((one) => one !== 'undefined' && !(both && (one === 'true' || one === 'false')))
    // in an order of its own: the compiler's depends on everything that it read before
    return [...new Set(both ? [...rest, 'boolean'] : rest)].sort(
      (a, b) => Number(a === 'null') - Number(b === 'null') || (a < b ? -1 : 1),
    )
  }

  function field(property: ts.Symbol): string {
    const optional = property.flags & ts.SymbolFlags.Optional ? '?' : ''
    return `${property.name}${optional}: ${words(checker.getTypeOfSymbol(property))}`
  }

  return {
    answer(type: ts.Type) {
      const array = checker.isArrayType(type) ? checker.getTypeArguments(type as ts.TypeReference)[0] : undefined
      return { text: words(type), named: nameOf(array ?? type) !== null }
    },
    shapes: () => new Map([...written].sort(([a], [b]) => (a < b ? -1 : 1))),
  }
}
