import { installAutomator } from '../automator/page'
import { defineBuiltins } from '../builtins'
import { mountShell } from '../wechat'
import { createWx } from '../wx'
import { start } from './host'
import './base-styles'

start({ createWx, mountShell, installAutomator, defineBuiltins })
