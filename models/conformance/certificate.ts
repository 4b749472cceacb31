/**
 * A certificate: what was checked, against what, with which outcome and which decisions on top, so that anybody who has
 * the canonical file can work it out again. Nothing here signs; `signedText` is what a signature is made over.
 */
import { z } from 'zod';
import { draftKinds, type DossierClaims, type Meta } from '$models/architecture/architecture';
import type { Pack } from '$models/framework/pack';
import { vietnamDay } from '$models/text/vietnam-day';
import { waiversOf, waiverStandings, type Answer, type Waiver } from './decisions';
import type { CheckReport, Finding } from './report';
import { countsSchema, findingVerdictSchema, severitySchema } from './report-schema';

/** SHA-256 of a text's UTF-8 bytes as lower-case hex; handed in, since this room does no cryptography. */
export type Sha256 = (text: string) => string;

/** JSON without white space and with sorted keys, so that the same value always gives the same bytes. */
export function canonicalJson(value: unknown): string {
	if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
	if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
	const entries = Object.entries(value)
		.filter(([, entry]) => entry !== undefined)
		.sort(([a], [b]) => (a < b ? -1 : 1));
	return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonicalJson(entry)}`).join(',')}}`;
}

const text = z.string();
const hash = z.string().regex(/^[0-9a-f]{64}$/u);

const waiverSchema = z.strictObject({
	id: text,
	scope: z.strictObject({ rule: text, finding: text.nullable(), layer: text.nullable() }),
	covered: z.record(text, text),
	reason: text,
	author: text,
	approver: text.nullable(),
	state: z.enum(['asked', 'approved', 'refused', 'withdrawn']),
	expiresOn: text,
	createdAt: text,
	decidedAt: text.nullable(),
	/** Words of whoever decided it. */
	decisionReason: text
});

const answerSchema = z.strictObject({
	finding: text,
	answer: z.enum(['pass', 'fail', 'not-applicable']),
	reason: text,
	account: text,
	at: text
});

const evidenceSchema = z.strictObject({ about: text, name: text, sha256: hash });

const signatureSchema = z.strictObject({
	algorithm: z.literal('Ed25519'),
	/** SPKI in DER, base64. */
	publicKey: text,
	/** Base64. */
	value: text
});

export const certificateSchema = z.strictObject({
	kind: z.literal('khuevan-certificate'),
	version: z.literal(1),
	architecture: z.strictObject({ id: text, name: text, agency: text }),
	dossier: z.strictObject({
		code: text,
		version: text,
		cutoffDate: text,
		effectiveDate: text.nullable(),
		/** What was certified had not been issued; absent of what was, and where nobody knows. */
		draft: z.exactOptional(z.enum(draftKinds))
	}),
	/** Of the canonical file's text. */
	stateHash: hash,
	/** `id@version`, and the hash of the pack's canonical JSON. */
	packRef: text,
	packHash: hash,
	/** Version of the program that checked. */
	engine: text,
	asOf: z.iso.date(),
	/** The day by which waivers are reckoned is the one of this instant; null where no server issued it. */
	issuedAt: text.nullable(),
	counts: countsSchema,
	findings: z.array(
		z.strictObject({
			id: text,
			verdict: findingVerdictSchema,
			severity: severitySchema,
			fingerprint: text,
			waiver: z.strictObject({ id: text, standing: z.enum(waiverStandings) }).nullable()
		})
	),
	waivers: z.array(waiverSchema),
	answers: z.array(answerSchema),
	evidence: z.array(evidenceSchema),
	/** Of the waivers, answers and evidence above. */
	decisionsHash: hash,
	/** Last row of the architecture's audit chain; null for a file, which has none. */
	auditHead: hash.nullable(),
	signature: signatureSchema.nullable()
});

export type Certificate = z.infer<typeof certificateSchema>;

export type CertifiedWaiver = Waiver & { readonly decisionReason: string };

/** Decisions of the server that a certificate repeats in full. */
export interface CertifiedDecisions {
	readonly waivers: readonly CertifiedWaiver[];
	readonly answers: readonly Omit<Answer, 'pack'>[];
	readonly evidence: readonly {
		readonly about: string;
		readonly name: string;
		readonly sha256: string;
		/** How documents tell of it beside; a certificate repeats none of this. */
		readonly attached?: {
			readonly size: number;
			/** Name that is shown. */
			readonly by: string;
			/** ISO instant. */
			readonly at: string;
		};
	}[];
}

/** Those of a file, which has none. */
export const noDecisions: CertifiedDecisions = { waivers: [], answers: [], evidence: [] };

export interface CertificateInput {
	readonly meta: Pick<Meta, 'id' | 'name' | 'agencyName'>;
	readonly dossier: DossierClaims;
	/** The canonical file. */
	readonly state: string;
	/** The one of the report. */
	readonly pack: Pick<Pack, 'rules'>;
	/** Of its canonical JSON. */
	readonly packHash: string;
	readonly engine: string;
	readonly issuedAt: string | null;
	readonly report: CheckReport;
	readonly fingerprintOf: (finding: Finding) => string;
	readonly decisions: CertifiedDecisions;
	readonly auditHead: string | null;
}

const inOrder = <Item>(items: readonly Item[], key: (item: Item) => string): Item[] =>
	items
		.map((item) => ({ item, by: key(item) }))
		.sort((a, b) => (a.by < b.by ? -1 : 1))
		.map(({ item }) => item);

const waiverOut = (waiver: CertifiedWaiver): Certificate['waivers'][number] => ({
	id: waiver.id,
	scope: waiver.scope,
	covered: { ...waiver.covered },
	reason: waiver.reason,
	author: waiver.author,
	approver: waiver.approver,
	state: waiver.state,
	expiresOn: waiver.expiresOn,
	createdAt: waiver.createdAt,
	decidedAt: waiver.decidedAt,
	decisionReason: waiver.decisionReason
});

/** The certificate without a signature. */
export function certificateOf(input: CertificateInput, sha256: Sha256): Certificate {
	const { meta, dossier, report, decisions, fingerprintOf } = input;
	const day = input.issuedAt === null ? report.asOf : vietnamDay(new Date(input.issuedAt));
	const standings = waiversOf(input.pack, report, decisions.waivers, fingerprintOf, day);
	const decided = {
		waivers: inOrder(decisions.waivers, ({ id }) => id).map(waiverOut),
		answers: inOrder(decisions.answers, ({ finding }) => finding).map(({ finding, answer, reason, account, at }) => ({
			finding,
			answer,
			reason,
			account,
			at
		})),
		evidence: inOrder(
			decisions.evidence.map(({ about, name, sha256: of }) => ({ about, name, sha256: of })),
			canonicalJson
		)
	};
	return {
		kind: 'khuevan-certificate',
		version: 1,
		architecture: { id: meta.id, name: meta.name, agency: meta.agencyName },
		dossier: {
			code: dossier.code,
			version: dossier.version,
			cutoffDate: dossier.cutoffDate,
			effectiveDate: dossier.effectiveDate,
			...(dossier.draft === undefined ? {} : { draft: dossier.draft })
		},
		stateHash: sha256(input.state),
		packRef: report.pack,
		packHash: input.packHash,
		engine: input.engine,
		asOf: report.asOf,
		issuedAt: input.issuedAt,
		counts: { ...report.counts },
		findings: report.findings.map((finding) => {
			const waiver = standings.get(finding.id);
			return {
				id: finding.id,
				verdict: finding.verdict,
				severity: finding.severity,
				fingerprint: fingerprintOf(finding),
				waiver: waiver === undefined ? null : { id: waiver.waiver, standing: waiver.standing }
			};
		}),
		...decided,
		decisionsHash: sha256(canonicalJson(decided)),
		auditHead: input.auditHead,
		signature: null
	};
}

/** What a signature is made over: all of it but the signature. */
export const signedText = ({ signature: _, ...body }: Certificate): string => canonicalJson(body);

/** Keys in which two certificates are not the same, their signatures apart; findings by their ids. */
export function certificateDifferences(given: Certificate, made: Certificate): string[] {
	const keys = Object.keys(made).filter((key): key is keyof Certificate => key !== 'signature' && key !== 'findings');
	const differing: string[] = keys.filter((key) => canonicalJson(given[key]) !== canonicalJson(made[key]));
	const [before, after] = [given, made].map(
		({ findings }) => new Map(findings.map((finding) => [finding.id, canonicalJson(finding)]))
	);
	const ids = new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])]);
	const findings = [...ids].filter((id) => before?.get(id) !== after?.get(id)).map((id) => `finding ${id}`);
	return [...differing, ...findings];
}
