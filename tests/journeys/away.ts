/** Somebody of the agency who changes a name of the sample while the server is out of reach. */
import type { Page } from '@playwright/test';
import { expect, type TestServer } from './server';
import type { Workbench } from './workbench';

/** An object of the sample. */
export const OBJECT = 'Nguồn lực, nhân lực chuyển đổi số cấp xã';
export const password = 'mot-mat-khau-dai-2026';

/** Adds an account; an editor where an agency is named. */
export async function added(server: TestServer, name: string, agency: string | null): Promise<void> {
	const of = agency === null ? [] : ['--agency', agency, '--role', 'editor'];
	const made = await server.khuevan('user', 'add', '--name', name, '--password', password, ...of);
	expect(made.stderr).toBe('');
	expect(made.status).toBe(0);
}

export async function renameOffline(work: Workbench, name: string): Promise<void> {
	await work.choose(OBJECT);
	await work.page.context().setOffline(true);
	await expect(work.state).toHaveText('Ngoại tuyến');
	await work.field('Tên đối tượng').fill(name);
	await work.page.keyboard.press('Enter');
	await expect(work.row(name).first()).toBeVisible();
}

/** Of the architecture that the page shows. */
export const idIn = (page: Page): string => new URL(page.url()).pathname.split('/')[2] ?? '';
