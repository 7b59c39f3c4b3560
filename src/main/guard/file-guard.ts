import type { FileFacts } from '../../shared/guard/act.ts'
import type { SelfId } from '../../shared/persona.ts'
import type { TabWatch } from '../nets/tab-watch.ts'
import type { Decision } from './guard-service.ts'
import type { Origins } from './origins.ts'
import { hiddenDataOf, isPicture, withoutHiddenData, type FilePart } from './pictures.ts'

/** A file as a frame hands it over: its hash, and its bytes only where it is a picture that can be looked into. */
export interface HeldFile extends FilePart { readonly hash: string }

export interface FileGuardPorts {
  readonly origins: Origins
  /** True for a picture that looks like one of the other self's. */
  readonly looksLikeOther: (self: SelfId, bytes: Uint8Array) => boolean
  readonly decide: (tab: TabWatch, files: readonly FileFacts[], canStrip: boolean) => Promise<Decision>
}

/** What becomes of files that the user attaches: they go on as they are, some without their hidden data, or not at all. */
export interface FileDecision { readonly decision: 'pass' | 'refuse' | 'strip', readonly changed: (FilePart & { readonly index: number })[] }

/** Decides about files before the page gets them. Keeps hashes for this run, never a file. */
export class FileGuard {
  readonly #ports: FileGuardPorts

  constructor(ports: FileGuardPorts) { this.#ports = ports }

  async decide(tab: TabWatch, self: SelfId, files: readonly HeldFile[]): Promise<FileDecision> {
    const { origins } = this.#ports
    const facts = files.map((file): FileFacts => ({
      fromOtherSelf: origins.isFileFromOther(self, file.hash), isPicture: isPicture(file), ...hiddenDataOf(file),
      looksLikeOther: isPicture(file) && file.bytes.length > 0 && this.#ports.looksLikeOther(self, file.bytes)
    }))
    const telling = files.flatMap((file, index) => (facts[index]?.location ? [{ file, index }] : []))
    const cleaned = await Promise.all(telling.map(async ({ file, index }) => {
      const clean = await withoutHiddenData(file)
      return clean ? [{ name: clean.name, type: clean.type, bytes: clean.bytes, index }] : []
    }))
    const changed = cleaned.flat()
    const { decision } = await this.#ports.decide(tab, facts, changed.length === telling.length)
    if (decision !== 'refuse') for (const { hash } of files) { origins.noteFile(self, hash); origins.confirmFile(self, hash) }
    return { decision, changed: decision === 'strip' ? changed : [] }
  }
}
