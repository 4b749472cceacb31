import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { permissionsPage } from './permissions-page';

it('docs/administration/permissions.md is what the server enforces; else run write-permissions-page.ts', () => {
	const page = new URL('../../docs/administration/permissions.md', import.meta.url);
	expect(readFileSync(page, 'utf8')).toBe(permissionsPage());
});
