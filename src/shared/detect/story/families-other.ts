import type { CueFamily } from '../checked.ts'
import { alone, inCompany, support, type Cue } from './cue.ts'

// The plainest cues in German, Spanish, French, Italian and Portuguese; in plain letters ("fur", "sesion"), since marks are taken off before.

const treated = '(?:klient(?:in|en)?|patient(?:in|en)?)'
const german = {
  mine: `(?:mein|meine|meinen|meinem|meiner|unser|unsere|unseren|unserem|unserer) (?:\\p{L}+ ){0,2}${treated}|${treated} von mir|(?:einer|eine) meiner (?:klient\\p{L}+|patient\\p{L}+)`,
  one: `(?:ein|eine|einen|einem|einer|der|die|dem|den|dieser|diese|diesen) (?:neue[rn]? |junge[rn]? |altere[rn]? )?${treated},? (?:hat|kam|kommt|erzahl\\p{L}+|sagt\\p{L}*|will|wollte|mochte|weint\\p{L}*|heute|gestern|die|der|dem|deren|dessen|mitte|anfang|ende|\\d+|ist seit|war heute|bei mir)`,
  treat: 'ich (?:behandle|begleite|betreue|berate|sehe) (?:seit \\p{L}+ )?(?:gerade |derzeit |aktuell )?(?:eine?n? |ein )(?:\\p{L}+ ){0,2}(?:frau|mann|jungen?|madchen|paar|familie|jugendliche\\p{L}*|klient\\p{L}*|patient\\p{L}*|\\d+)',
  hour: '(?:mein|meine|meinem|meinen) (?:\\d{1,2}|acht|neun|zehn|elf|zwolf)(?:-| )uhr(?:-\\p{L}+)?',
  session: '(?:heute|gestern|vorhin|letzte woche) in (?:der|meiner|unserer) (?:\\p{L}+ )?(?:sitzung|stunde|therapie|\\p{L}*therapie|sprechstunde|gruppe|visite)|in (?:der|unserer) (?:letzten |ersten |heutigen |gestrigen )?(?:sitzung|therapiestunde) (?:heute|gestern|ist|hat|sagte|sass|war)|erstgesprach (?:heute|gestern|mit)',
  asked: 'wie (?:wurdet|wurden|geht|macht) (?:ihr|sie)|was (?:wurdet|wurden) (?:ihr|sie)|kennt das jemand|hat jemand (?:von euch )?(?:erfahrung|sowas)|supervisionsfrage|intervision|liebe kolleg\\p{L}+|ratlos|tipps\\?',
  sought: '(?:suche|sucht|suchen|gesucht:?|wer hat)(?: \\p{L}+){0,4} (?:therapieplatz|therapeut\\p{L}*|psychotherapeut\\p{L}*|psychiater\\p{L}*|kolleg\\p{L}+|platz|klinik)(?: \\p{L}+){0,5} fur (?:eine?n?|meine?n?|\\d+)'
}
const spanish = {
  mine: '(?:mi|nuestr[oa]) (?:\\p{L}+ )?paciente|pacientes? mi[oa]|un[oa] de mis pacientes',
  one: '(?:un|una|esta|este|la|el) paciente,? (?:que|me|mi[oa]|de \\d+|llego|vino|dice|dijo|lloro|lleva|quiere|no quiere|hoy|ayer|\\d+)|(?:un|una) client[ea] (?:me (?:dijo|pidio|conto|trajo|escribio))',
  treat: '(?:atiendo|acompano|trato|estoy (?:atendiendo|viendo|tratando)|llevo \\p{L}+ (?:anos|meses) (?:con|viendo a|atendiendo a)|vi) a un[oa]? (?:\\p{L}+ ){0,2}(?:paciente|mujer|hombre|chic[oa]|nin[oa]|adolescente|pareja|familia|senor[oa]?|joven)',
  session: '(?:hoy|ayer|esta manana|esta tarde) en (?:la |mi )?(?:sesion|consulta|terapia)|en (?:la )?(?:sesion|consulta|terapia) (?:de )?(?:hoy|ayer|con un[oa]?|un[oa]? )|la sesion de (?:hoy|ayer)|primera sesion con',
  asked: 'que (?:harian|hariais|haceis|hacen ustedes|me aconsejan|opinan)|necesito (?:consejo|orientacion|ayuda con un caso)|alguien (?:ha|tiene) (?:trabajado|tenido|atendido|experiencia)|colegas|como (?:lo )?(?:abord\\p{L}+|manej\\p{L}+|cierro|trabajarian)|supervision',
  sought: '(?:busco|buscamos|necesito|alguien conoce|recomiendan)(?: \\p{L}+){0,3} (?:psic\\p{L}+|psiquiatra|terapeuta)(?: \\p{L}+){0,6} para (?:un[oa]?|mi)'
}
const romance = {
  mine: '(?:ma|mon|notre) patiente?|une? de mes patient(?:e?s)|(?:la |il )?mi[oa] paziente|(?:meu|minha) paciente|uma? d[oa]s meus pacientes',
  one: 'une? patiente?,? (?:m\'a|que je|qui|de \\d+)|un[a\']? ?paziente,? (?:mi|che|di \\d+)|uma? paciente,? (?:me|que|de \\d+|minha|meu)|je (?:suis|recois|accompagne) une? (?:patiente?|femme|homme|ado\\p{L}*|couple) (?:de|qui|depuis)',
  session: '(?:aujourd\'hui|hier|ce matin) en (?:seance|consultation)|en (?:seance|consultation) (?:aujourd\'hui|hier|ce matin)|(?:oggi|ieri) in (?:seduta|studio)|(?:hoje|ontem) na (?:sessao|consulta)|na sessao de (?:hoje|ontem)',
  asked: 'que feriez[- ]vous|chers? collegues|des conseils|cosa fareste|car[ei] collegh[ei]|o que fariam|colegas, '
}

/** By family, to be put beside the English ones. */
export const otherLanguages: Partial<Readonly<Record<CueFamily, readonly Cue[]>>> = {
  F1: [...alone(3)(german.mine, german.treat, german.hour, spanish.mine, spanish.treat, romance.mine), ...inCompany(3)(german.one, spanish.one, romance.one)],
  F2: alone(2)(german.session, spanish.session, romance.session),
  F3: support(2)(german.asked, spanish.asked, romance.asked),
  F4: support(2)(german.sought, spanish.sought)
}

/** What describes a person, in the same languages, by the kinds of `demographics`. */
export const otherDemographics: Readonly<Record<string, string>> = {
  age: '\\d{1,2}[- ]?jahrige[rnms]?|\\d{1,2} jahre alt|(?:mitte|anfang|ende) (?:zwanzig|dreissig|vierzig|funfzig|sechzig|[2-9]0)|(?:sieben|acht|neun|zehn|elf|zwolf|dreizehn|vierzehn|funfzehn|sechzehn|siebzehn|achtzehn|sechs|funf)jahrige[rnms]?|de \\d{1,2} anos|\\d{1,2} anos|\\d{1,2} ans|di \\d{1,2} anni',
  gender: 'frau|mann|junge|madchen|jugendliche[rn]?|paar|mujer|hombre|chic[oa]|nin[oa]|adolescente|pareja|femme|homme|garcon|fille|donna|uomo|ragazz[oa]|mulher|homem',
  diagnosis: 'essstorung|angststorung|angste?|depressi\\p{L}+|zwange?|trauma\\p{L}*|sucht|suizid\\p{L}*|ritzt|selbstverletz\\p{L}+|schlaft nicht|getrunken|trauer|ansiedad|depresion|duelo|panico|se corta|pastillas|suicid\\p{L}+|angoisse\\p{L}*|deuil|ansia|depressione|luto|autis\\p{L}+|tdah|adhs',
  family: 'ihr (?:mann|exfreund|vater|sohn|bruder|chef)|ihre (?:mutter|tochter|schwester|eltern)|sein(?:e)? (?:vater|mutter|frau|sohn|tochter|eltern)|su (?:madre|padre|marido|mujer|hij[oa]|herman[oa]|ex|novi[oa]|familia)|son mari|sa (?:femme|mere|fille)'
}
