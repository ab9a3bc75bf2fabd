const han = /[\u3400-\u9fff\uf900-\ufaff]/

const holdsHan = (node: Node) => han.test(node.textContent ?? '')

/**
 * Loads the Chinese type as soon as the page holds a Chinese character: its sheet alone is larger than most pages. The
 * server links it where it sees one; this is for what comes later.
 */
export function loadChineseWhenSeen(root: Element): void {
  const load = () => {
    watcher.disconnect()
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
  watcher.observe(root, { childList: true, subtree: true, characterData: true })
  if (holdsHan(root)) load()
}
