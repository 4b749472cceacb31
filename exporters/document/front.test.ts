import { expect, test } from 'vitest';
import { fixtureInput } from '$exporters/form03/fixture';
import { edition } from '$models/architecture/edition';
import type { ExportInput } from '$exporters/exporter';
import { frameworkName } from './front';

function named(name: string, agencyName: string): ExportInput {
	const input = fixtureInput();
	const { architecture } = input.edition;
	const meta = { ...architecture.meta, name, agencyName };
	const cut = edition({ ...architecture, meta }, { level: 'internal', asOf: input.asOf, pack: input.pack });
	return { ...input, edition: cut };
}

test('a framework is called as the agency called it, without remarks', () => {
	const said = frameworkName(named('Khung kiến trúc số Tổng công ty Nước (dữ liệu minh họa)', 'Tổng công ty Nước'));
	expect(said).toEqual({ name: 'Khung kiến trúc số', owner: 'Tổng công ty Nước' });
});

test('a name that does not say whose it is gives way to that of the kind of framework', () => {
	const { name, owner } = frameworkName(named('Bản nháp', 'UBND tỉnh Cà Mau'));
	expect(name).not.toBe('Bản nháp');
	expect(frameworkName(named(`${name} – UBND tỉnh Cà Mau`, 'UBND tỉnh Cà Mau'))).toEqual({ name, owner });
	expect(owner).toBe('của Ủy ban nhân dân tỉnh Cà Mau');
});
