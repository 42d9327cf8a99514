// TDesign opens its toasts in a root of their own; with React 19 it needs this to do so.
import 'tdesign-react/es/_util/react-19-adapter.js'
import 'tdesign-react/es/style/index.css'
import './theme/tokens.css'
import './theme/console.css'
import './widgets/list.css'
import { createRoot } from 'react-dom/client'
import { App } from './app/App'
import { followSystemTheme } from './theme/theme'

followSystemTheme()
createRoot(document.getElementById('root')!).render(<App />)
