import type { Browser, LaunchOptions } from 'playwright-core'

/** Starts the browser of `CHROMIUM_PATH`, else one found on this machine, else the one that npm brought, else Chrome. */
export function launchChromium(options?: LaunchOptions): Promise<Browser>
