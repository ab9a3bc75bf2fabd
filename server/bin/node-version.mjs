// Imported first and importing nothing, so that an old Node says this sentence and not a syntax error.
const [major, minor] = process.versions.node.split('.').map(Number)
const fits =
  (major === 20 && minor >= 19) || (major === 22 && minor >= 13) || (major === 24 && minor >= 11) || major > 24

if (!fits) {
  console.error(
    `Plenary needs Node.js 20.19, 22.13, 24.11 or newer, and this is ${process.versions.node}: get one from https://nodejs.org`,
  )
  process.exit(1)
}
