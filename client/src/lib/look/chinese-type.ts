const han = /[\u3400-\u9fff\uf900-\ufaff]/

/** In its text, or in what a field of it holds. */
const holdsHan = (node: Node) => han.test(node.textContent ?? '') || fieldsOf(node).some(({ value }) => han.test(value))

const fieldsOf = (node: Node): (HTMLInputElement | HTMLTextAreaElement)[] =>
  node instanceof Element
    ? [node, ...node.querySelectorAll('input, textarea')].filter(
        (one) => one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement,
      )
    : []

/**
 * Loads the Chinese type as soon as the page holds a Chinese character: its sheet alone is larger than most pages,
 * so a page is first read in the type that the device has.
 */
export function loadChineseWhenSeen(root: Element): void {
  const typed = ({ target }: Event) => {
    if (target instanceof Node && holdsHan(target)) load()
  }
  const load = () => {
    watcher.disconnect()
    root.removeEventListener('input', typed)
    void import('virtual:fonts-chinese.css')
  }
  const watcher = new MutationObserver((changes) => {
    if (
      changes.some(({ addedNodes, target, type }) =>
        (type === 'characterData' ? [target] : [...addedNodes]).some(holdsHan),
      )
    )
      load()
  })
  root.addEventListener('input', typed)
  watcher.observe(root, { childList: true, subtree: true, characterData: true })
  if (holdsHan(root)) load()
}
