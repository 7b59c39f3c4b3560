import type { HeldAct } from './classify.ts'
import { controlName } from './control-name.ts'
import { elementAt, findAll, isInside, isVisible, topOffset } from './elements.ts'
import type { Gate } from './gate.ts'
import { isConnected } from './native.ts'
import { tell } from './port.ts'

/** Real input that main sends arrives within this time, in ms, or not at all. */
const arrivalLimit = 600
/** A pass for the repeated act itself, and one for the user who presses again, in ms. */
const passFor = 3_000
const pressAgainFor = 30_000

/**
 * Repeats an approved act: as real input where that reaches the element, else by script from the isolated world, else
 * the user is asked to press again. One pass is granted at a time, so the act happens once whichever way arrives.
 */
export async function replay(gate: Gate, token: string, approved: HeldAct, text: string): Promise<void> {
  const held = present(approved)
  gate.grant({ token, held, text, until: performance.now() + passFor })
  if (held.gesture === 'submit') submitAgain(held)
  else if (held.gesture === 'click') await clickAgain(gate, token, held)
  else await pressAgain(gate, token, held)
  if (!gate.isUnused(token)) return
  gate.grant({ token, held, text, until: performance.now() + pressAgainFor })
  await tell('act.passed', { token, arrived: false })
}

/** Pages draw their controls anew while a question is open: the one with the same name takes the place of one that is gone. */
function present(held: HeldAct): HeldAct {
  if (held.gesture !== 'click' || isConnected(held.element)) return held
  const [same] = findAll(held.element.ownerDocument, 'button, input, a, [role], [tabindex]', (element) => isVisible(element) && controlName(element) === held.controlName)
  return same ? { ...held, element: same } : held
}

function submitAgain({ form, submitter }: HeldAct): void {
  // From the prototype, since a form may hold an input that is named like the method (nets 13).
  if (form && isConnected(form)) HTMLFormElement.prototype.requestSubmit.call(form, submitter)
}

async function clickAgain(gate: Gate, token: string, { element, isTrusted }: HeldAct): Promise<void> {
  // A click that a script made stays one: it must not turn into real input.
  const point = isTrusted ? await reachablePoint(element) : null
  if (point) {
    const answer = await tell('act.replay', { token, point, key: null })
    if (answer?.sent === true && await arrives(gate, token)) return
  }
  if (isConnected(element) && gate.isUnused(token)) HTMLElement.prototype.click.call(element)
}

async function pressAgain(gate: Gate, token: string, { element, key, isTrusted }: HeldAct): Promise<void> {
  // Keys reach only the process of the top frame; elsewhere the user presses again (nets 15).
  if (!isTrusted || topOffset(element) === null) return
  element.focus()
  const answer = await tell('act.replay', { token, point: null, key })
  if (answer?.sent === true) await arrives(gate, token)
}

/** Waits until the pass is used, frame by frame. */
async function arrives(gate: Gate, token: string): Promise<boolean> {
  const end = performance.now() + arrivalLimit
  while (performance.now() < end) {
    if (!gate.isUnused(token)) return true
    await pause(20)
  }
  return !gate.isUnused(token)
}
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, milliseconds) })

/** Centre of the element in the top frame's CSS pixels, if a click there would hit it; null when it would not. */
async function reachablePoint(element: HTMLElement): Promise<{ x: number, y: number } | null> {
  const offset = topOffset(element)
  if (!offset) return null
  element.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  // Two frames, so that what was scrolled and what the overlay covered is drawn where it will be hit (nets 14).
  await pause(34)
  const box = element.getBoundingClientRect()
  const x = box.left + box.width / 2
  const y = box.top + box.height / 2
  const hit = elementAt(element.ownerDocument, x, y)
  return hit && (isInside(hit, element) || isInside(element, hit)) ? { x: x + offset.x, y: y + offset.y } : null
}
