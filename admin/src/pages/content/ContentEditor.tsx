import { useState } from 'react'
import { Alert, Button, Drawer, Select } from 'tdesign-react'
import { type ContentKind, kindNamed, publishersOf, USUAL_KIND } from '../../../../domain/publishing/rules'
import type { StaffContent } from '../../../../domain/publishing/views'
import { holdsOneOf, roleWord } from '../../app/rights'
import { useMe } from '../../app/session'
import { Field } from '../../widgets/Field'
import { FormFields } from '../../widgets/FormFields'
import { textIn } from '../../widgets/select-value'
import { TextInput } from '../../widgets/TextInput'
import { dayOf } from '../../words/dates'
import { AudiencePicker } from './AudiencePicker'
import { missingIn, TITLE_IN_MESSAGE, TITLE_MOST } from './content-draft'
import { PhonePreview } from './PhonePreview'
import { PublishSheet } from './PublishSheet'
import { ReachNumbers } from './ReachNumbers'
import { RichText } from './RichText'
import { SavedState } from './SavedState'
import { useContentDraft } from './use-content-draft'

interface ContentEditorProps {
  /** of what is not written yet; what is there knows its own */
  newKind?: ContentKind
  content: StaffContent | null
  onCreated?: (noticeId: string) => void
  onChanged: (after: StaffContent) => void
  onPublished: (after: StaffContent) => void
}

export function ContentEditor({
  newKind = USUAL_KIND,
  content,
  onCreated,
  onChanged,
  onPublished,
}: ContentEditorProps) {
  const me = useMe()
  const kind = content ? kindNamed(content.kind) : newKind
  const writing = useContentDraft(me.account, content, (noticeId) => onCreated?.(noticeId), kind)
  const { draft, change, error } = writing
  const [asked, setAsked] = useState(false)
  const [previewing, setPreviewing] = useState(false)
  const [publishing, setPublishing] = useState<StaffContent | null>(null)
  const missing = missingIn(draft, Date.now())
  const complete = Object.keys(missing).length === 0
  const publishers = publishersOf(kind)
  const mayPublish = holdsOneOf(me, publishers)
  const problem = (field: string) => error?.fields[field] ?? (asked ? missing[field] : undefined)
  const titleLength = [...draft.title].length

  const save = async (): Promise<StaffContent | null> => {
    setAsked(true)
    if (!complete) return null
    const after = await writing.save()
    if (after) onChanged(after)
    return after
  }
  return (
    <article className="case-detail" data-testid="notice-editor">
      <header className="case-head row">
        <h1 className="grow">
          {writing.saved ? '修改' : '写'}
          {kind.word}
        </h1>
        <SavedState writing={writing} complete={complete} />
      </header>
      <div className="case-body editor-body">
        <div className="stack editor-text">
          <Field
            label="标题"
            needed
            problem={problem('title')}
            hint={
              kind.delivered && titleLength > TITLE_IN_MESSAGE
                ? `微信提醒里只显示前${TITLE_IN_MESSAGE}个字。`
                : undefined
            }
          >
            <div className="row">
              <TextInput
                large
                value={draft.title}
                onChange={(title) => change({ title })}
                placeholder="一句话说清是什么事"
                aria-label="标题"
                aria-invalid={titleLength > TITLE_MOST}
                data-testid="notice-title"
              />
              <span className={titleLength > TITLE_MOST ? 'text-count over figure' : 'text-count figure'}>
                {titleLength}/{TITLE_MOST}
              </span>
            </div>
          </Field>
          {writing.removed.length > 0 && (
            <Alert
              theme="warning"
              message={`保存时去掉了：${writing.removed.join('、')}。请看一下预览。`}
              data-testid="removed"
            />
          )}
          <FormFields
            form={kind.form}
            answers={draft.answers}
            onChange={(answers) => change({ answers })}
            problem={(key) => problem(`answers.${key}`)}
          />
          <Field label="正文" needed={!kind.textOptional} problem={problem('html')}>
            <RichText html={draft.html} onChange={(html) => change({ html })} />
          </Field>
        </div>
        <div className="stack editor-side">
          {kind.categories.length > 1 && (
            <Field label="分类" needed problem={problem('category')}>
              <Select
                value={draft.category || undefined}
                onChange={(category) => change({ category: textIn(category) })}
                options={kind.categories.map((category) => ({ value: category, label: category }))}
                placeholder="请选择"
              />
            </Field>
          )}
          <Field label="有效期到" needed problem={problem('validUntil')} hint="过了这天，居民的首页不再显示。">
            <TextInput
              type="date"
              min={dayOf(Date.now())}
              value={draft.validUntil}
              onChange={(validUntil) => change({ validUntil })}
              aria-label="有效期到"
              data-testid="notice-valid"
            />
          </Field>
          <Field label="给谁看" needed problem={problem('audience')}>
            <AudiencePicker draft={draft} onChange={change} />
          </Field>
          <ReachNumbers draft={draft} isDelivered={kind.delivered} />
        </div>
      </div>
      <footer className="action-bar">
        <span className="grow quiet" data-testid="who-publishes">
          {!mayPublish && `存好以后，由${publishers.map(roleWord).join('或')}看过再发布。`}
        </span>
        <Button
          size="large"
          variant="outline"
          theme="default"
          onClick={() => setPreviewing(true)}
          data-testid="preview"
        >
          手机预览
        </Button>
        <Button
          size="large"
          variant="outline"
          theme="default"
          loading={writing.saving}
          onClick={() => void save()}
          data-testid="save-draft"
        >
          存草稿
        </Button>
        {mayPublish && (
          <Button
            size="large"
            disabled={writing.saving}
            onClick={() => void save().then((after) => after && setPublishing(after))}
            data-testid="publish"
          >
            发布…
          </Button>
        )}
      </footer>
      <Drawer
        preventScrollThrough={false}
        visible={previewing}
        header="居民手机上的样子"
        footer={false}
        size="440px"
        onClose={() => setPreviewing(false)}
      >
        <PhonePreview draft={draft} by={me.name} />
      </Drawer>
      {publishing && (
        <PublishSheet
          content={publishing}
          onClose={() => setPublishing(null)}
          onDone={(after) => {
            writing.forget()
            setPublishing(null)
            onPublished(after)
          }}
        />
      )}
    </article>
  )
}
