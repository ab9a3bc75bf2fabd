/// <reference types="vite/client" />

declare module 'virtual:positions.css'
/** Places on a timeline; see build/timeline.ts. */
declare module 'virtual:timeline.css'
declare module 'virtual:fonts.css'
declare module 'virtual:fonts-chinese.css'
