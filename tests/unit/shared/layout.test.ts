import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { layout, pageRectangle } from '../../../src/shared/layout.ts'

const rail = fc.constantFrom<'narrow' | 'wide'>('narrow', 'wide')

test('the page lies right of the rail and below bar and label, inside the edge', () => {
  expect(pageRectangle({ width: 1280, height: 840 }, 'wide', false)).toEqual({ x: 224, y: 72, width: 1052, height: 764 })
  expect(pageRectangle({ width: 1280, height: 840 }, 'narrow', true)).toEqual({ x: 68, y: 100, width: 1208, height: 736 })
})

test('never negative, always whole, never outside the content', () => {
  fc.assert(fc.property(fc.double({ min: 0, max: 20_000, noNaN: true }), fc.double({ min: 0, max: 20_000, noNaN: true }), rail, fc.boolean(), (width, height, mode, banner) => {
    const page = pageRectangle({ width, height }, mode, banner)
    for (const number of Object.values(page)) { expect(Number.isInteger(number)).toBe(true); expect(number).toBeGreaterThanOrEqual(0) }
    if (page.width > 0) expect(page.x + page.width + layout.edge).toBe(Math.round(width))
    if (page.height > 0) expect(page.y + page.height + layout.edge).toBe(Math.round(height))
  }))
})

test('in the smallest window a page can still be used', () => {
  const page = pageRectangle({ width: layout.minimumWidth, height: layout.minimumHeight }, 'wide', true)
  expect(page.width).toBeGreaterThanOrEqual(500)
  expect(page.height).toBeGreaterThanOrEqual(400)
})
