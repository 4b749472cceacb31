/** What a dossier says of itself: whose it is, of which state, and each file by its hash. */
import { z } from 'zod';
import { draftKinds } from '$models/architecture/architecture';
import { editionLevels } from '$models/architecture/edition';

const hash = z.string().regex(/^[0-9a-f]{64}$/u);

/** Read leniently: dossiers that were made before a key existed are recognised as far as they tell. */
export const manifestSchema = z.object({
	dossier: z.object({
		code: z.string(),
		version: z.string(),
		cutoffDate: z.string(),
		effectiveDate: z.string().nullable(),
		/** Made of what nobody had issued; dossiers of before the kinds said no more than that. */
		draft: z.union([z.enum(draftKinds), z.literal(true).transform(() => 'drawn-up' as const)]).optional()
	}),
	/** Id of the architecture. */
	architecture: z.string().optional(),
	framework: z.string(),
	agency: z.object({ id: z.string(), name: z.string() }),
	pack: z.string(),
	edition: z.enum(editionLevels),
	asOf: z.string(),
	/** SHA-256 of the edition's canonical file without the facts of the dossier: the same as long as the model is. */
	state: hash.optional(),
	files: z.array(z.object({ path: z.string(), mediaType: z.string(), size: z.number(), sha256: hash }))
});

export type Manifest = z.infer<typeof manifestSchema>;

export const MANIFEST = 'manifest.json';
/** Folder of the signatures that people make elsewhere; the manifest does not list what comes into it later. */
export const SIGNATURES = 'Chu-ky/';
