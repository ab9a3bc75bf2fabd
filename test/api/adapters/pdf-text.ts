import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'

interface Node {
  readonly role: string
  readonly alt?: string
  readonly children: readonly (Node | object)[]
}

/** Reads a PDF back with a program that did not write it: its text page by page, and the roles of its structure. */
export async function readPdf(pdf: Uint8Array) {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false })
  const file = await task.promise
  const { info } = await file.getMetadata()
  const marks = await file.getMarkInfo()
  const pages: string[] = []
  const nodes: Node[] = []
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number)
    const { items } = await page.getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''))
    nodes.push(...flat((await page.getStructTree()) as Node))
  }
  await task.destroy()
  return {
    title: 'Title' in info ? info.Title : undefined,
    language: 'Language' in info ? info.Language : undefined,
    tagged: marks?.Marked === true,
    pages,
    text: pages.join('\n'),
    roles: nodes.map(({ role }) => role),
    pictures: nodes.flatMap(({ alt }) => alt ?? []),
  }
}

const isNode = (child: object): child is Node => 'children' in child

const flat = (node: Node): Node[] => [node, ...node.children.filter(isNode).flatMap(flat)]
