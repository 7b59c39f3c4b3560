import commonNames from '../data/common-names.json' with { type: 'json' }
import commonWords from '../data/common-words.json' with { type: 'json' }
import nicknameTable from '../data/nicknames.json' with { type: 'json' }

const ranked = (lines: readonly string[]): ReadonlyMap<string, number> => new Map(lines.flatMap((line) => line.split(' ')).map((word, rank) => [word, rank]))
const words = ranked(commonWords)
const names = ranked(commonNames)

/** Months, virtues and other words that are also given names; not all of them are among the most common words. */
const nameWords: ReadonlySet<string> = new Set('will mark grace hope may april june august rose joy bill frank chase art dean angel summer rich sue pat drew page young long brown white king faith charity ray guy dawn eve ivy iris lily daisy violet hazel heather holly olive ruby pearl amber crystal jade sky star sunny autumn winter harmony melody cash chance hunter mason carter cooper baker cook fisher butler black green gray grey gold silver wood woods stone rivers lake hill field banks brook wells forest bush branch day knight noble major price rice rush sharp small short stark strong swift wise best love moon snow frost bell ball cross park parks church house hall bishop pope judge marshall page reed rose gay miles rob ted nick jack gene bud buddy chip skip jerry carol penny patience prudence mercy destiny trinity genesis paris london dallas austin jordan israel georgia virginia carolina dakota sierra savannah brooklyn'.split(' '))

/** Rank among common English words (0 is the most common), null for a rare word. */
export const wordRank = (key: string): number | null => words.get(key) ?? null
export const isCommonWord = (key: string): boolean => words.has(key) || nameWords.has(key)
/** True for a name (or place, or day) that English speakers meet often. */
export const isCommonName = (key: string): boolean => names.has(key) || nickNamesBy.has(key)

/** All names that stand in one row of the table with this one, in both directions, and those that share a full name. */
const nickNamesBy: ReadonlyMap<string, readonly string[]> = (() => {
  const full = new Map<string, Set<string>>()
  const add = (from: string, to: string): void => { full.set(from, (full.get(from) ?? new Set()).add(to)) }
  for (const [name, list] of Object.entries(nicknameTable)) {
    for (const short of list.split(' ')) { add(name, short); add(short, name) }
  }
  return new Map([...full].map(([name, others]) => [name, [...others]]))
})()

/** Given names that travel between languages under different spellings; own list. */
const sameName: readonly string[] = [
  'alexander oleksandr aleksandr alexandr aliaksandr alexandros aleksander alejandro alessandro iskander', 'alexandra oleksandra aleksandra alejandra', 'andrew andriy andrii andrei andrey andreas andres andrzej ondrej',
  'anna hanna ana hannah anya', 'anthony anton antonio antoni antonin', 'basil vasyl vasili vasily vassily', 'catherine kateryna katherine ekaterina yekaterina katarzyna katerina catalina caterina', 'charles carlos karl carl karol carlo',
  'daniel danylo danila daniil daniele', 'demetrius dmytro dmitri dmitry dmitriy dimitri dimitrios dimitris', 'elena olena yelena helen helena ilona eleni', 'elizabeth yelizaveta yelyzaveta elisabeth elzbieta isabel elisabetta',
  'eugene yevhen evgeny yevgeny evgeni evgenii eugenio', 'eugenia yevheniia evgenia yevgenia', 'george heorhii georgy georgi yuri yurii yuriy giorgos georgios jorge jerzy jiri giorgio', 'gregory hryhorii grigory grigori grzegorz gregorio', 'helen elena olena', 'irene iryna irina irena',
  'james jaime santiago iago diego giacomo', 'john ivan jan juan giovanni ioannis yannis giannis johann johannes hans jean joao jovan yahya', 'joseph yosyp iosif osip jose giuseppe yusuf yousef youssef yosef jozef josef', 'julia yuliia yulia iulia giulia', 'lucas luke lukas luka luca lukasz', 'luis louis ludwig luigi',
  'mary maria mariia mariya marija miriam maryam mariam marie', 'martha marta', 'matthew matvii matvei mateo matteo mateusz matthias', 'michael mykhailo mikhail michal miguel michel michele mihai mikhael', 'natalia nataliia nataliya natalya natalie', 'nicholas mykola nikolai nikolay nikolaos nicolas nicola mikolaj', 'olga olha',
  'paul pavlo pavel pablo paolo pawel pavlos', 'peter petro pyotr petr pedro pietro piotr petros', 'sergei serhii serhiy sergey sergio', 'simon semen semyon szymon simone', 'sophia sofiia sofia sofya zofia', 'stephen stepan stefan esteban steven stefano szczepan stefanos', 'tatiana tetiana tatyana', 'theodore fedir fyodor fedor teodor',
  'thomas tomas tommaso tomasz foma', 'vladimir volodymyr wladimir vladimiro', 'william guillermo wilhelm guillaume guglielmo vilhelm', 'xenia oksana ksenia kseniya oxana', 'oleg oleh', 'igor ihor', 'ludmila liudmyla lyudmila',
  'muhammad mohammed mohamed mohammad muhammed mohamad mehmet mahomet', 'ahmed ahmad ahmet', 'hussein husain hossein hussain husayn huseyin', 'hassan hasan', 'ali aly', 'omar umar omer', 'fatima fatimah fatma fatema', 'aisha aysha ayesha aicha ayse', 'khalid khaled halit', 'said saeed sayed saïd saeid', 'abdullah abdallah abdulla', 'ibrahim abraham avraham ebrahim', 'mustafa mostafa moustafa', 'youssef yusuf yousuf', 'noor nour nur', 'layla leila laila leyla', 'zainab zaynab zeinab zeynep', 'sara sarah', 'rebecca rivka rebeka', 'isaac yitzhak ishaq', 'jacob yaakov yakov jakub yaqub iakov', 'moses moshe musa moises', 'david dawid dawud davyd daud', 'solomon suleiman sulaiman shlomo süleyman', 'eva eve yeva ewa', 'christopher krzysztof cristobal christophe khrystofor', 'francis francisco francesco franz frantisek francois', 'henry henri heinrich enrique enrico henryk', 'joan jeanne juana giovanna joanna ioanna'
]
const travellers: ReadonlyMap<string, readonly string[]> = (() => {
  const all = new Map<string, readonly string[]>()
  for (const row of sameName.map((line) => line.split(' '))) for (const name of row) all.set(name, [...(all.get(name) ?? []), ...row.filter((other) => other !== name)])
  return all
})()

/** Short forms, full forms and forms in other languages of a given name; not the name itself. */
export const relatedNames = (key: string): readonly string[] => [...(nickNamesBy.get(key) ?? []), ...(travellers.get(key) ?? [])]
/** True for a given name that stands in one of our tables: another name, and no slip of the keys. */
export const isKnownGivenName = (key: string): boolean => nickNamesBy.has(key) || travellers.has(key) || names.has(key)
