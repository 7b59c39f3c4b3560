import { useEffect, useRef } from 'react'

/** A removed row takes the focus with it; the heading of its list catches it. */
export function useFocusAfterRemoval(count: number): { readonly current: HTMLHeadingElement | null } {
  const heading = useRef<HTMLHeadingElement>(null)
  const before = useRef(count)
  useEffect(() => {
    if (count < before.current) heading.current?.focus()
    before.current = count
  }, [count])
  return heading
}
