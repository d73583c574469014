/**
 * The tree that the parser builds of a page, kept small: where a tag or a text stands is a few numbers and no object, and an element
 * with one child, as most have, makes no room for more.
 */
import { defaultTreeAdapter, type DefaultTreeAdapterTypes, type Token, type TreeAdapter } from 'parse5'

export class PageText {
  readonly nodeName = '#text'
  parentNode: Parent | null = null
  /** Where it stands in the source; -1 where the parser made it up. */
  start = -1
  end = -1
  #shown = -1
  constructor(public value: string) {}
  /** How many characters it has, without the white space round them; asked once the page is built. */
  get shown(): number { return this.#shown < 0 ? this.#shown = this.value.trim().length : this.#shown }
}

export class PageElement {
  parentNode: Parent | null = null
  childNodes: Child[] = none
  /** The start tag; -1 where the parser made the element up. */
  start = -1
  startEnd = -1
  /** From the end tag on, -1 where there is none, and where the element ends. */
  endStart = -1
  end = -1
  content: Parent | null = null
  constructor(readonly tagName: string, readonly namespaceURI: Space, public attrs: Attributes) {}
  get nodeName(): string { return this.tagName }
}

/** A comment or a DOCTYPE: it stands for itself and is not read. */
export class PageMark {
  parentNode: Parent | null = null
  constructor(readonly nodeName: '#comment' | '#documentType', readonly value: string) {}
}

/** The page itself, and what stands in a template. */
export class PageRoot {
  childNodes: Child[] = []
  mode = 'no-quirks'
  constructor(readonly nodeName: '#document' | '#document-fragment') {}
}

export type Parent = PageElement | PageRoot
export type Child = PageElement | PageText | PageMark
type Node = Child | PageRoot
type Space = DefaultTreeAdapterTypes.Element['namespaceURI']
type Attributes = readonly Token.Attribute[]
type Location = NonNullable<ReturnType<TreeAdapter['getNodeSourceCodeLocation']>>

export interface PageTree {
  node: Node
  parentNode: Parent
  childNode: Child
  document: PageRoot
  documentFragment: PageRoot
  element: PageElement
  commentNode: PageMark
  textNode: PageText
  template: PageElement
  documentType: PageMark
}

/** The children of a node that has none yet; never added to. */
const none: Child[] = []
const noAttributes: Attributes = []

function add(parent: Parent, child: Child): void {
  if (parent.childNodes.length === 0) parent.childNodes = [child]
  else parent.childNodes.push(child)
  child.parentNode = parent
}

/** Where a child stands among its parent's: the parser asks nearly always for the last. */
const placeOf = (children: readonly Child[], child: Child): number => (children[children.length - 1] === child ? children.length - 1 : children.indexOf(child))

function addBefore(parent: Parent, child: Child, before: Child): void {
  if (parent.childNodes.length === 0) { add(parent, child); return }
  parent.childNodes.splice(placeOf(parent.childNodes, before), 0, child)
  child.parentNode = parent
}

/** That a node has a place, and whether an end tag is part of it, is all that the parser asks. */
const placed = { startLine: 0, startCol: 0, startOffset: 0, endLine: 0, endCol: 0, endOffset: 0 } as Location, ended = { ...placed, endTag: placed } as Location

/** What stands in these is no text of the page. */
const programs: ReadonlySet<string> = new Set(['script', 'style'])
const lengthIn = (parent: Parent, text: string): number => (parent instanceof PageElement && programs.has(parent.tagName) ? 0 : text.length)

/** `count` is told how many nodes and characters of text more there are, and may throw. */
export const treeAdapter = (count: (nodes: number, characters: number) => void): TreeAdapter<PageTree> => ({
  ...(defaultTreeAdapter as unknown as TreeAdapter<PageTree>),
  createDocument: () => new PageRoot('#document'),
  createDocumentFragment: () => new PageRoot('#document-fragment'),
  createElement(tagName, space, attributes) {
    count(1, 0)
    return new PageElement(tagName, space, attributes.length === 0 ? noAttributes : attributes.slice())
  },
  createCommentNode: data => new PageMark('#comment', data),
  createTextNode: value => new PageText(value),
  setDocumentType() { /* says nothing of the story */ },
  appendChild: add,
  insertBefore: addBefore,
  detachNode(node) {
    const parent = node.parentNode
    if (parent === null) return
    parent.childNodes.splice(placeOf(parent.childNodes, node), 1)
    node.parentNode = null
  },
  insertText(parent, text) {
    const last = parent.childNodes[parent.childNodes.length - 1], open = last instanceof PageText
    count(open ? 0 : 1, lengthIn(parent, text))
    if (open) last.value += text
    else add(parent, new PageText(text))
  },
  insertTextBefore(parent, text, before) {
    const last = parent.childNodes[placeOf(parent.childNodes, before) - 1], open = last instanceof PageText
    count(open ? 0 : 1, lengthIn(parent, text))
    if (open) last.value += text
    else addBefore(parent, new PageText(text), before)
  },
  adoptAttributes(element, attributes) {
    element.attrs = [...element.attrs, ...attributes.filter(({ name }) => !element.attrs.some(one => one.name === name))]
  },
  setTemplateContent(template, content) { template.content = content },
  getTemplateContent: template => template.content as PageRoot,
  isElementNode: (node): node is PageElement => node instanceof PageElement,
  isTextNode: (node): node is PageText => node instanceof PageText,
  setNodeSourceCodeLocation(node, at) {
    if (at === null || !(node instanceof PageElement || node instanceof PageText)) return
    node.start = at.startOffset
    node.end = at.endOffset
    if (node instanceof PageElement) node.startEnd = at.startTag?.endOffset ?? at.endOffset
  },
  getNodeSourceCodeLocation(node) {
    if (!(node instanceof PageElement || node instanceof PageText) || node.start < 0) return null
    return node instanceof PageElement && node.endStart >= 0 ? ended : placed
  },
  updateNodeSourceCodeLocation(node, at) {
    if (!(node instanceof PageElement || node instanceof PageText)) return
    if (node instanceof PageElement && at.endTag !== undefined) node.endStart = at.endTag.startOffset
    node.end = at.endOffset!
  },
})
