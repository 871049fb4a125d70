// Words that filings are made of: they tell whether a cut went through a word (`Stoc→k`) or between two.
// Not a spelling list: a word that is missing here is merely unknown.

const securities = `common stock class shares share ordinary option options right rights to buy sell purchase restricted unit units rsu rsus
performance award awards warrant warrants preferred series convertible note notes deferred phantom employee director non qualified
nonqualified non-qualified incentive par value per of and the beneficial interest depositary ads adss american cumulative perpetual
redeemable appreciation stock-based performance-based subscription equivalent equivalents limited partnership interests operating
partnership market-based call put obligation forward contract swap equity trust preference voting nonvoting non-voting membership founder
placement private public earn-out profits ltip restricted-stock term adjustable fund debenture debentures bond bonds loan agreement`;

const places = `street avenue road drive boulevard lane court place plaza parkway way suite floor box center centre building tower north
south east west new york san francisco los angeles park city county saint fort mount point lake river valley hill hills beach island heights
springs grove bridge highway square circle terrace trail broadway main market first second third fourth fifth one two three`;

const people = `chief executive officer president vice senior chairman director general counsel secretary treasurer financial operating
technology information marketing commercial medical scientific legal accounting principal controller head managing member partner global
corporate development research product people human resources strategy and of the evp svp ceo cfo coo cto see remarks footnote footnotes by
trust spouse family children llc inc corp ltd holdings holding holding capital partners management company group foundation plan through held indirectly
attorney-in-fact attorney fact power for signature signatures`;

const companies = `acquisition acquisitions investment investments investors energy financial finance pharmaceuticals pharma therapeutics technology
technologies systems international industries communications resources manufacturing health healthcare bancorp bank bancshares insurance
realty properties international american national united global digital media entertainment software solutions services sciences biosciences
biopharma networks semiconductor petroleum gas electric power water logistics airlines brands foods restaurants retail stores motors materials
minerals mining gold oil interactive innovations laboratories instruments devices diagnostics genetics oncology growth opportunity opportunities
ventures venture advisors associates enterprises equities securities savings mortgage estate infrastructure aerospace defense education learning`;

const holders = `custodian account accounts minor minors estate planning vehicle grantor retained annuity revocable irrevocable living charitable
remainder grat ira wife husband son daughter child grandchildren joint tenancy tenants community property general liability affiliate controlled
entity beneficiary trustee co-trustee custodial retirement savings pension profit sharing brother sister mother father under benefit for u/a dated`;

const form = `title security transaction date deemed execution code amount price ownership form nature indirect direct reporting person owner name
address relationship issuer ticker trading symbol explanation responses remarks month day year january february march april may june july august
september october november december`;

/** Lower-case words that are known without reading the filing. */
export const lexicon: ReadonlySet<string> = new Set(`${securities} ${places} ${people} ${companies} ${holders} ${form}`.split(/\s+/));

/** Caption words of the tables' heads: a line made of these is a head, not a row. */
export const headWords: ReadonlySet<string> = new Set(
  `title of security instr transaction date month day year monthdayyear deemed execution if any code securities acquired a or disposed d amount
beneficially owned following reported transactions transaction(s) ownership form direct indirect i nature beneficial price number derivative exercisable
expiration underlying conversion exercise shares and v 3 4 5 8 the in e.g puts calls warrants options convertible table non-derivative ii
date, relationship reporting persons`.split(/\s+/),
);
