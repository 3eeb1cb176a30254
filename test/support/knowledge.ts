/** A base of made-up documents, and a client of the server over it, as an assistant would be. */
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { createBase } from '../../src/corpus/base.ts';
import { createKnowledge, type Knowledge } from '../../src/mcp/knowledge.ts';
import { createServer } from '../../src/mcp/server.ts';
import { lexicon } from './lexicon.ts';
import { parseText } from './parse.ts';

export const SITE = 'https://policy.example';
export const TODAY = '2024-06-30';

/** A city whose measures have lapsed, one whose measures hold, and the province of both. */
const DOCUMENTS = [
  `长沙市人民政府办公厅关于支持冷链仓储发展的若干措施
长政办发〔2018〕7号
各区县（市）人民政府：
一、仓储奖励。对新建冷链仓库面积达到2000平方米以上的企业，给予15000元的一次性奖励。（牵头单位：市商务局；配合单位：市财政局）
二、贷款贴息。对冷链企业的贷款，按实际支付利息的30%给予贴息，最高不超过1000万元。（市商务局、财政局负责）
三、附则。本措施自2019年1月1日起施行，有效期至2021年12月31日。
长沙市人民政府办公厅
2018年12月10日
`,
  `株洲市人民政府关于促进快递物流进村的意见
株政发〔2023〕3号
各县市区人民政府：
一、站点建设。对建成村级快递站点的企业，每个站点给予5—10万元补助。（牵头单位：市邮政管理局；配合单位：市财政局）
二、车辆通行。2025年底前，新增快递车辆300辆，简化城区通行手续。（市公安局负责）
三、附则。本意见自2023年5月1日起施行，有效期至2028年4月30日。
株洲市人民政府
2023年4月2日
`,
  `湖南省人民政府关于加快现代物流发展的实施意见
湘政发〔2022〕9号
各市州人民政府：
一、仓储补助。支持市州建设冷链仓储和快递分拨中心，对新建冷链仓库的企业，省级资金给予一千万元补助。（省商务厅负责）
二、人才培养。支持高等院校开设物流专业，培养专业人才。（省教育厅负责）
湖南省人民政府
2022年3月1日
`,
];

export const CHANGSHA = '430100';
export const ZHUZHOU = '430200';
export const HUNAN = '430000';

export async function makeKnowledge(): Promise<Knowledge> {
  const records = await Promise.all(
    DOCUMENTS.map(async (text) => ({
      policy: await parseText(text),
      asides: [],
      bodyTitle: null,
      received: null,
      source: { file: 'made-up.txt', sha256: '0'.repeat(64) },
      corrections: [],
    })),
  );
  return createKnowledge(createBase(records, lexicon), SITE, () => TODAY);
}

export async function connect(knowledge: Knowledge): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' });
  const [near, far] = InMemoryTransport.createLinkedPair();
  await Promise.all([createServer(knowledge, '0.0.0').connect(far), client.connect(near)]);
  return client;
}

export interface Told {
  text: string;
  failed: boolean;
  // biome-ignore lint/suspicious/noExplicitAny: what a client gets is JSON
  data: any;
}

/** A call as an assistant sees it; the client checks structured content against the schema that the server gave. */
export async function call(client: Client, name: string, input: Record<string, unknown>): Promise<Told> {
  const { content, structuredContent, isError } = await client.callTool({ name, arguments: input });
  const [first] = content as { type: string; text: string }[];
  return { text: first?.text ?? '', failed: isError === true, data: structuredContent };
}
