/** How what somebody proposes comes into the architecture. */
import { expect } from './server';
import type { Workbench } from './workbench';

/** Takes over what the proposal preselects. */
export async function takeOver(work: Workbench, name: string, which = /Đang chờ/u): Promise<void> {
	await work.page.getByRole('button', { name: 'Đề xuất thay đổi' }).click();
	await work.page.getByRole('button', { name: which }).click();
	await expect(work.page.getByRole('cell', { name, exact: true })).toBeVisible();
	await work.page.getByRole('button', { name: /^Nhận \d+ thay đổi/u }).click();
	// A second one taken over at once finds the word of the first still standing.
	await expect(work.page.getByText('Đã quyết định đề xuất.').last()).toBeVisible();
	await expect(work.page.getByRole('button', { name: which })).toHaveCount(0);
	await work.page.getByRole('button', { name: 'Đóng' }).click();
	await work.choose(name);
	await expect(work.field('Tên đối tượng')).toHaveValue(name);
}
