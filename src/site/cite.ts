/** How a document is cited. */
import type { Policy } from '../model/policy.ts';

/** 广州市人民政府办公厅：《…通知》（穗府办函〔2019〕2号），2019年1月2日。 */
export function citeAs(policy: Policy): string {
  const [year, month, day] = (policy.dateIssued ?? policy.datePublished ?? '').split('-').map(Number);
  const date = year && month && day ? `，${year}年${month}月${day}日` : '';
  const issuer = policy.issuers.length > 0 ? `${policy.issuers.join('、')}：` : '';
  return `${issuer}《${policy.title}》${policy.docNumber ? `（${policy.docNumber}）` : ''}${date}。`;
}
