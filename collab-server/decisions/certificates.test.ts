import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { canonicalJson, certificateSchema, type Certificate } from '$models/conformance/certificate';
import { edit, fieldOf, installedPacks, objectNamed, province, value, type Province } from '$collab/runtime/fixture';
import { isSignedBy, readPublicKey } from '$collab/signing/signing-key';

const packs = installedPacks('1');
const finding = 'T01:object:o1';
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

let at: Province;
beforeEach(async () => {
	at = await province(await packs);
	await edit(at, 'an', objectNamed('o1', 'Kho', 'Sở'), objectNamed('o2', 'Cổng', 'Ban'));
});

const certified = async (): Promise<Certificate> => value(await at.runtime.certificate('em', at.id));

/** Whether the certificate holds by the key that the installation tells everyone. */
async function holds(certificate: Certificate): Promise<boolean> {
	const { pem, publicKey } = await at.runtime.signingKey();
	expect(certificate.signature?.publicKey).toBe(publicKey);
	const key = readPublicKey(pem);
	return key.ok && isSignedBy(certificate, key.value);
}

describe('a certificate', () => {
	it('tells what was checked, by what and with which decisions, and is signed', async () => {
		const waiver = { rule: 'T01', finding, layer: null, reason: 'Chờ', expiresOn: '2027-01-29' };
		const { id } = value(await at.runtime.askWaiver('an', at.id, waiver));
		value(await at.runtime.decideWaiver('dung', at.id, id, { decision: 'approve', reason: 'Đồng ý' }));
		value(await at.runtime.answerRule('an', at.id, { finding: 'T02:object:o1', answer: 'pass', reason: 'Đã xem' }));
		const file = { name: 'a.txt', bytes: new TextEncoder().encode('Biên bản') };
		value(await at.runtime.addEvidence('an', at.id, { about: `finding:${finding}`, note: '' }, file));
		const removed = value(await at.runtime.addEvidence('an', at.id, { about: `finding:${finding}`, note: '' }, file));
		value(await at.runtime.removeEvidence('an', at.id, removed.id, { reason: 'Nhầm tệp' }));

		const made = await certified();
		expect(certificateSchema.safeParse(made).error).toBeUndefined();
		const { findings, waivers, answers, evidence, ...rest } = made;
		expect(rest).toMatchObject({
			kind: 'khuevan-certificate',
			version: 1,
			architecture: { id: at.id },
			packRef: 'small@1',
			asOf: '2026-11-23',
			stateHash: sha256(value(await at.runtime.readArchitecture('em', at.id))),
			decisionsHash: sha256(canonicalJson({ waivers, answers, evidence })),
			auditHead: (await at.store.audit(at.id)).at(-1)?.hash
		});
		const report = value(await at.runtime.check('em', at.id, {}));
		expect(findings.map((each) => each.id)).toEqual(report.findings.map((each) => each.id));
		expect(findings.filter((each) => each.waiver !== null)).toMatchObject([
			{ id: finding, waiver: { id, standing: 'holds' } }
		]);
		expect(waivers).toMatchObject([{ id, author: 'an', approver: 'dung', decisionReason: 'Đồng ý' }]);
		expect(answers).toMatchObject([{ finding: 'T02:object:o1', answer: 'pass' }]);
		expect(evidence).toEqual([{ about: `finding:${finding}`, name: 'a.txt', sha256: sha256('Biên bản') }]);
		expect(await holds(made)).toBe(true);
	});

	it('does not hold once anything in it is another', async () => {
		const made = await certified();
		const [first] = made.findings;
		const tampered: Certificate[] = [
			{ ...made, asOf: '2026-11-24' },
			{ ...made, counts: { ...made.counts, fail: 0 } },
			{ ...made, findings: made.findings.slice(1) },
			{
				...made,
				findings: made.findings.map((each) => (each === first ? { ...each, verdict: 'undetermined' } : each))
			},
			{ ...made, auditHead: '0'.repeat(64) },
			{ ...made, signature: made.signature && { ...made.signature, value: Buffer.alloc(64).toString('base64') } },
			{ ...made, signature: null }
		];
		for (const each of tampered) {
			const key = readPublicKey((await at.runtime.signingKey()).pem);
			expect(key.ok && isSignedBy(each, key.value)).toBe(false);
		}
	});

	it('says the same whatever the order of its keys', async () => {
		const made = await certified();
		const turned = Object.fromEntries(Object.entries(made).reverse()) as Certificate;
		expect(await holds(turned)).toBe(true);
	});

	it('reckons waivers by the day on which it was issued', async () => {
		const waiver = { rule: 'T01', finding, layer: null, reason: 'Chờ', expiresOn: '2026-11-30' };
		value(await at.runtime.askWaiver('an', at.id, waiver));
		const standing = async () => (await certified()).findings.find(({ id }) => id === finding)?.waiver?.standing;
		expect(await standing()).toBe('waits');
		await edit(at, 'an', fieldOf('o1', 'owner', 'Sở khác'));
		expect(await standing()).toBe('reopened');
		at.now = new Date('2026-12-01T00:00:00Z');
		expect(await standing()).toBe('expired');
	});
});
