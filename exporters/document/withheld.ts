/** Of what a document may not say that it is missing, since it exists and its readers may not see it. */
import type { Edition } from '$models/architecture/edition';
import { rootOf } from '$models/framework/subjects';
import type { RowSubject } from '$exporters/form03/tables';

export type IsWithheld = (subject: RowSubject, field: string) => boolean;

/**
 * In a public edition anything may be: were some cells named as lacking data, the others that are blank would be known as
 * withheld.
 */
export function withheldIn({ level, omissions }: Edition): IsWithheld {
	if (level === 'public') return () => true;
	const places = new Set(omissions.map(({ place }) => place));
	return ({ kind, id }, field) => places.has(`${rootOf[kind]}/${id}/${field}`);
}
