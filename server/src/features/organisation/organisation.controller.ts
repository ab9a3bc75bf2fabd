import { Controller } from '@nestjs/common'
import { organisationsFound } from '@plenary/shared/contracts/organisation'
import type { Asked } from '@plenary/shared/contracts/route'
import { Serves } from '../../http/serves.js'
import { Organisations } from './organisation.service.js'

@Controller()
export class OrganisationController {
  constructor(private readonly organisations: Organisations) {}

  @Serves(organisationsFound)
  async found({ query }: Asked<typeof organisationsFound>) {
    return { rows: await this.organisations.found(query.name) }
  }
}
