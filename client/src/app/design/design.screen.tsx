import { LanguageMenu } from '../../components/action/language-menu.js'
import { BrandAway } from '../brand.js'
import { ThemeChoice } from '../theme-choice.js'
import { Acting } from './acting.js'
import { Fields } from './fields.js'
import { Figures } from './figures.js'
import { Colours, Signs, Type } from './ground.js'
import { Lists } from './lists.js'
import { States } from './states.js'
import { Telling } from './telling.js'
import './design.css'

/** Every part in every state, in the demo only; its strings are no part of the product and need no key. */
export function Component() {
  return (
    <main id="main" className="wrap sheet">
      <header className="whole row apart">
        <BrandAway />
        <ThemeChoice />
        <LanguageMenu />
        <h1 className="display whole">Components</h1>
      </header>
      <Colours />
      <Type />
      <Acting />
      <States />
      <Fields />
      <Telling />
      <Lists />
      <Figures />
      <Signs />
    </main>
  )
}
