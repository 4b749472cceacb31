import { expect, it } from 'vitest';
import type { DossierClaims } from '$models/architecture/architecture';
import { noClaims } from '$models/architecture/canonical';
import { dossierFileName, fileNameTail } from './file-name';

const agencyName = 'Bộ Văn hóa, Thể thao và Du lịch';

it.each<[Partial<DossierClaims>, string]>([
	[{ code: 'HS-BO-MINHHOA', version: '0.5' }, 'Ho-so_HS-BO-MINHHOA_v0.5'],
	[{ code: '', version: '1.0' }, 'Ho-so_Bo-Van-hoa-The-thao-va-Du-lich_v1.0'],
	[{ code: 'HS-96-2026', version: '1.0', draft: 'drawn-up' }, 'Ho-so_HS-96-2026_v1.0_du-thao'],
	[{ code: '../Đ 1', version: '' }, 'Ho-so_D-1']
])('a dossier is a file that tells whose it is', (claims, name) => {
	expect(dossierFileName({ ...noClaims, ...claims }, { agencyName })).toBe(name);
});

it('no file of one agency bears the name of another agency’s', () => {
	const claims = { ...noClaims, version: '1.0' };
	expect(fileNameTail(claims, { agencyName })).not.toBe(fileNameTail(claims, { agencyName: 'UBND tỉnh Cà Mau' }));
});
