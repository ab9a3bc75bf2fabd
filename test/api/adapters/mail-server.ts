import { createServer, type Server, type Socket } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

/** A real SMTP server that keeps what it took, on a free port unless one is named. */
export async function mailServer(options: SMTPServerOptions = {}, port = 0) {
  const received: Email[] = []
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onData(stream, _session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', async () => {
        received.push(await PostalMime.parse(Buffer.concat(chunks)))
        done()
      })
    },
    ...options,
  })
  server.on('error', () => undefined) // a client that hangs up is what several tests are about
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening))
  return {
    url: urlOf(server.server as Server),
    received,
    close: () => new Promise<void>((closed) => server.close(() => closed())),
  }
}

/** A server of our own words: `talk` gets each connection and says what it likes. */
export async function strangeServer(talk: (socket: Socket) => void) {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    talk(socket)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    url: urlOf(server),
    connections: () => sockets.size,
    close: () => {
      for (const socket of sockets) socket.destroy()
      return new Promise<void>((closed) => server.close(() => closed()))
    },
  }
}

/** Answers lines by their first word; a dot alone ends the letter. */
export const answering = (answers: Readonly<Record<string, (socket: Socket) => void>>) => (socket: Socket) => {
  socket.write('220 strange\r\n')
  let text = ''
  socket.on('data', (chunk) => {
    text += chunk
    for (let end = text.indexOf('\r\n'); end >= 0; end = text.indexOf('\r\n')) {
      const line = text.slice(0, end)
      text = text.slice(end + 2)
      answers[line.split(' ')[0] ?? '']?.(socket)
    }
  })
}

export const says = (line: string) => (socket: Socket) => void socket.write(`${line}\r\n`)

function urlOf(server: Server): string {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('not listening')
  return `smtp://127.0.0.1:${address.port}`
}
