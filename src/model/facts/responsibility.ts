/** 责任分工: who does the work. */
import { z } from 'zod';
import { factKind, span } from './kind.ts';

export const ROLES = ['lead', 'support', 'responsible'] as const;
export type Role = (typeof ROLES)[number];
export const ROLE_LABELS: Readonly<Record<Role, string>> = { lead: '牵头', support: '配合', responsible: '负责' };

/** `name` written out in full; `id` the line in the lexicon, null when unknown */
export const departmentSchema = z.strictObject({ name: z.string(), id: z.string().nullable() });
export type Department = z.infer<typeof departmentSchema>;

const schema = z.strictObject({
  kind: z.enum(['explicit', 'prose']),
  lead: z.array(departmentSchema),
  support: z.array(departmentSchema),
  responsible: z.array(departmentSchema),
  scope: span,
  span,
  text: z.string(),
});
export type Responsibility = z.infer<typeof schema>;

const list = (row: Responsibility, role: Role) => row[role].map(({ name }) => name).join('、');
const told = (row: Responsibility) => ROLES.filter((role) => row[role].length > 0);

export const responsibilityKind = factKind({
  singular: 'responsibility',
  code: 'r',
  label: '责任分工',
  sign: '人',
  colour: 'body',
  schema,
  defaults: { kind: 'explicit', lead: [], support: [], responsible: [] },
  title: (row) =>
    told(row)
      .map((role) => ROLE_LABELS[role])
      .join('、'),
  /** 牵头：市商务局；配合：市财政局 */
  print: (row) =>
    told(row)
      .map((role) => `${ROLE_LABELS[role]}：${list(row, role)}`)
      .join('；'),
  notate(row) {
    const roles = told(row)
      .map((role) => `${ROLE_LABELS[role]} ${list(row, role)}`)
      .join('；');
    return row.kind === 'prose' ? `文中 ${roles}` : roles;
  },
});
