import { Global, Module } from '@nestjs/common'
import { Typesetter } from './typesetter.js'

@Global()
@Module({ providers: [{ provide: Typesetter, useFactory: () => new Typesetter() }], exports: [Typesetter] })
export class DocumentsModule {}
