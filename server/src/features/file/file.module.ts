import { Global, Module } from '@nestjs/common'
import { FileStore } from '../../adapters/files/file-store.js'
import { fileStoreAt } from '../../adapters/files/folder-store.js'
import type { Config } from '../../config/config.js'
import { CONFIG } from '../../config/config.module.js'
import { FileController } from './file.controller.js'
import { Files } from './file.service.js'

const store = { provide: FileStore, useFactory: ({ filesUrl }: Config) => fileStoreAt(filesUrl), inject: [CONFIG] }

@Global()
@Module({ controllers: [FileController], providers: [store, Files], exports: [Files] })
export class FileModule {}
