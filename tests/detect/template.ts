import type { SpanKind } from '../../src/shared/detect/checked.ts'
import type { Gold, Piece } from './document.ts'
import type { Random } from './random.ts'

/** A template is text with `{slot}`, `{one|other|}` (one of them) and `[2:cue]` (a cue of family F2); `%(` and `%)` are real braces. */
export type TemplateNode =
  | { readonly kind: 'text', readonly text: string }
  | { readonly kind: 'slot', readonly name: string }
  | { readonly kind: 'choice', readonly options: readonly (readonly TemplateNode[])[] }
  | { readonly kind: 'cue', readonly type: SpanKind, readonly nodes: readonly TemplateNode[] }

const cueStart = /\[(\d{1,2}):/y

class Parser {
  private position = 0
  private readonly source: string
  constructor(source: string) { this.source = source }

  sequence(stops: string): TemplateNode[] {
    const nodes: TemplateNode[] = []
    let text = ''
    const flush = (): void => {
      if (text !== '') nodes.push({ kind: 'text', text })
      text = ''
    }
    while (this.position < this.source.length && !stops.includes(this.source[this.position]!)) {
      const special = this.special()
      if (typeof special === 'string') text += special
      else {
        flush()
        nodes.push(special)
      }
    }
    flush()
    return nodes
  }

  private special(): TemplateNode | string {
    const here = this.source[this.position]!
    if (here === '{') return this.braces()
    cueStart.lastIndex = this.position
    const cue = cueStart.exec(this.source)
    if (cue !== null) {
      this.position = cueStart.lastIndex
      const nodes = this.sequence(']')
      this.expect(']')
      return { kind: 'cue', type: `F${cue[1]!}` as SpanKind, nodes }
    }
    const pair = this.source.slice(this.position, this.position + 2)
    if (pair === '%(' || pair === '%)') {
      this.position += 2
      return pair === '%(' ? '{' : '}'
    }
    this.position += 1
    return here
  }

  private braces(): TemplateNode {
    const options: TemplateNode[][] = []
    do {
      this.position += 1
      options.push(this.sequence('|}'))
    } while (this.source[this.position] === '|')
    this.expect('}')
    const only = options[0]![0]
    if (options.length > 1) return { kind: 'choice', options }
    if (only?.kind === 'text' && /^[A-Za-z0-9]+$/.test(only.text)) return { kind: 'slot', name: only.text }
    throw new Error(`A slot has no name in: ${this.source}`)
  }

  private expect(sign: string): void {
    if (this.source[this.position] !== sign) throw new Error(`"${sign}" is missing in: ${this.source}`)
    this.position += 1
  }
}

/** Reads a template; throws when a brace or bracket is left open. */
export const parseTemplate = (source: string): TemplateNode[] => new Parser(source).sequence('')

/** The marks of a piece, moved to where the piece begins. */
export const moved = (spans: readonly Gold[], by: number): Gold[] => spans.map(({ start, end, type }) => ({ start: start + by, end: end + by, type }))

const vowelSound = /^(?:[aeio]|un(?!i)|8|11\b|11[- y]|18)/i

/** Writes a template out. People write "an 8yo" and "an uncle": the article follows the slot. */
export function renderTemplate(nodes: readonly TemplateNode[], random: Random, fill: (slot: string) => Piece): Piece {
  let text = ''
  const spans: Gold[] = []
  const write = (list: readonly TemplateNode[]): void => {
    for (const node of list) {
      if (node.kind === 'text') text += node.text
      else if (node.kind === 'choice') write(random.pick(node.options))
      else if (node.kind === 'cue') {
        const start = text.length
        write(node.nodes)
        if (text.length > start) spans.push({ start, end: text.length, type: node.type })
      } else {
        const piece = fill(node.name)
        if (vowelSound.test(piece.text)) text = text.replace(/\b([aA]) $/, '$1n ')
        spans.push(...moved(piece.spans, text.length))
        text += piece.text
      }
    }
  }
  write(nodes)
  return { text, spans }
}
