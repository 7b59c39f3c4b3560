export const noticesFor = async () => 'todo\n'
export const copyrightOf = () => 'todo\n'
