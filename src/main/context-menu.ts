import { Menu, type ContextMenuParams, type MenuItemConstructorOptions, type WebContents } from 'electron'

export interface ContextMenuPorts {
  readonly fillLogin: () => void
  readonly fillNewPassword: () => void
}

type Facts = Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'editFlags' | 'formControlType'>

/** The menu of a page, where there is something to do: in a field, or on marked text. */
export function listenForContextMenu(contents: WebContents, ports: ContextMenuPorts): void {
  contents.on('context-menu', (_event, facts) => {
    const items = menuItems(facts, contents, ports)
    if (items.length > 0) Menu.buildFromTemplate([...items]).popup()
  })
}

/** What one can sign in with is typed into one line. */
const singleLines: readonly string[] = ['input-text', 'input-email', 'input-password', 'input-telephone', 'input-number', 'input-url']

/** Entries for what was clicked on. Pasting goes through the page like a key would, so the guard sees it. */
export function menuItems({ isEditable, selectionText, editFlags, formControlType }: Facts, contents: Pick<WebContents, 'cut' | 'copy' | 'paste' | 'selectAll'>, ports: ContextMenuPorts): readonly MenuItemConstructorOptions[] {
  const copy: MenuItemConstructorOptions = { label: 'Copy', enabled: editFlags.canCopy, click: () => { contents.copy() } }
  if (!isEditable) return selectionText.trim() === '' ? [] : [copy]
  const editing: readonly MenuItemConstructorOptions[] = [
    { label: 'Cut', enabled: editFlags.canCut, click: () => { contents.cut() } }, copy,
    { label: 'Paste', enabled: editFlags.canPaste, click: () => { contents.paste() } },
    { label: 'Select all', enabled: editFlags.canSelectAll, click: () => { contents.selectAll() } }
  ]
  if (!singleLines.includes(formControlType)) return editing
  const filling: MenuItemConstructorOptions[] = [{ label: 'Fill login', click: ports.fillLogin }]
  if (formControlType === 'input-password') filling.push({ label: 'Fill a new password', click: ports.fillNewPassword })
  return [...filling, { type: 'separator' }, ...editing]
}
