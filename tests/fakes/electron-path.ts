// What the package 'electron' gives outside of Electron: the path of a program, and no part of Electron.
// oxlint-disable-next-line import/no-default-export
export default ''
