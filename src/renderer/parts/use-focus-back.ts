import { useEffect, useRef, type RefObject } from 'react'

/** A form that goes away takes the focus with it; the button that opened it has it again once it is drawn. */
export function useFocusBack(isOpen: boolean, opener: RefObject<HTMLButtonElement | null>): void {
  const wasOpen = useRef(isOpen)
  useEffect(() => {
    if (wasOpen.current && !isOpen) opener.current?.focus()
    wasOpen.current = isOpen
  }, [isOpen, opener])
}
