import { auditCsv, auditJsonLines } from '$collab/audit/files';
import { auditFileQuery } from '$collab/runtime/audit-runtime';
import { Messages } from '$lib/i18n/messages';
import { endpoint, refuseWith } from '$lib/server/answer';
import { download } from '$lib/server/attachment';
import { readQuery } from '$lib/server/body';
import { runtime } from '$lib/server/runtime';
import { actKey } from '$lib/audit/act-words';
import type { RequestHandler } from './$types';

const types = { csv: 'text/csv; charset=utf-8', jsonl: 'application/x-ndjson; charset=utf-8' } as const;

export const GET: RequestHandler = endpoint(async ({ locals, params, url }) => {
	const rows = await runtime().auditRows(locals.token, params.id);
	if (!rows.ok) return refuseWith(rows.error);
	const query = readQuery(url, auditFileQuery);
	if (!query.ok) return refuseWith(query.error);
	const { format } = query.value;
	const messages = new Messages();
	const wordsOf = (act: string): string => {
		const key = actKey(act);
		return key === null ? act : messages.told(locals.locale, key);
	};
	const text = format === 'csv' ? auditCsv(rows.value, wordsOf) : auditJsonLines(params.id, rows.value);
	return download({
		name: `nhat-ky-${params.id}.${format}`,
		mediaType: types[format],
		bytes: new TextEncoder().encode(text)
	});
});
