/** All of its looks, in the page itself; its hash stands in the policy of the answer. No sign in it may need escaping. */
export const pageStyle = `:root{color-scheme:light dark}
body{margin:0;font:1rem/1.55 system-ui,sans-serif;background:Canvas;color:CanvasText}
main{max-inline-size:46rem;margin-inline:auto;padding:1.5rem}
h1{font-size:1.75rem;line-height:1.25}
h2{margin-block-start:2rem;font-size:1.25rem;border-block-end:1px solid GrayText;padding-block-end:.25rem}
h3{margin:0;font-size:1rem}
ol{list-style:none;padding:0}
ol li{padding-block:.75rem;border-block-end:1px solid color-mix(in srgb,CanvasText 15%,Canvas)}
li p{margin:0}`
