/** Prints rows of texts in columns; the last column may be as long as it is. */
export function printTable(head, rows) {
  const lines = [head, head.map(() => ''), ...rows]
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column].length)))
  for (const [at, line] of lines.entries()) console.log(line.map((cell, column) => (at === 1 ? '-'.repeat(widths[column]) : column === head.length - 1 ? cell : cell.padEnd(widths[column]))).join('  '))
}
