/** The list with the moved entries placed before or after the target; entries that are not there are ignored. */
export function reordered(ids: readonly string[], moved: ReadonlySet<string>, target: string, place: 'before' | 'after'): string[] {
  if (moved.has(target) || !ids.includes(target)) return [...ids]
  const staying = ids.filter((id) => !moved.has(id))
  const at = staying.indexOf(target) + (place === 'after' ? 1 : 0)
  return [...staying.slice(0, at), ...ids.filter((id) => moved.has(id)), ...staying.slice(at)]
}
