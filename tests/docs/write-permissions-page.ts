/** Writes docs/administration/permissions.md: `npx tsx --tsconfig tsconfig.node.json tests/docs/write-permissions-page.ts`. */
import { writeFileSync } from 'node:fs';
import { permissionsPage } from './permissions-page';

writeFileSync(new URL('../../docs/administration/permissions.md', import.meta.url), permissionsPage());
