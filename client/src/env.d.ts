/// <reference types="vite/client" />

declare module 'virtual:positions.css'
declare module 'virtual:fonts.css'
declare module 'virtual:fonts-chinese.css'
