// Cities whose names are of several words and often stand on ownership filings: OCR drops the space, `PALOALTO`, and where a
// street's words end and theirs begin nothing else tells, `12 ORCHARD ST. HELIER`.

const names = `new york|los angeles|san francisco|san diego|san jose|palo alto|east palo alto|menlo park|mountain view|redwood city|redwood shores|santa clara|santa monica|santa barbara|santa ana|santa cruz|santa fe|santa rosa|
san mateo|san bruno|san carlos|san ramon|san rafael|san antonio|south san francisco|foster city|half moon bay|los altos|los gatos|los alamos|walnut creek|newport beach|long beach|huntington beach|laguna beach|manhattan beach|beverly hills|
west hollywood|culver city|el segundo|costa mesa|aliso viejo|mission viejo|lake forest|thousand oaks|westlake village|la jolla|del mar|las vegas|salt lake city|park city|colorado springs|fort collins|grand junction|greenwood village|
st. louis|st. paul|st. petersburg|saint louis|saint paul|kansas city|oklahoma city|fort worth|fort wayne|fort lauderdale|fort myers|fort lee|fort mill|college station|corpus christi|el paso|the woodlands|sugar land|round rock|
grand rapids|ann arbor|auburn hills|bloomfield hills|battle creek|des moines|cedar rapids|west des moines|sioux falls|rapid city|eden prairie|green bay|fond du lac|oak brook|lake bluff|des plaines|arlington heights|downers grove|
north chicago|highland park|south bend|baton rouge|new orleans|little rock|chapel hill|winston-salem|high point|rocky mount|myrtle beach|virginia beach|newport news|falls church|silver spring|chevy chase|owings mills|
new haven|new canaan|old greenwich|white plains|long island city|new hyde park|rye brook|lake success|great neck|port washington|garden city|glen cove|cold spring harbor|saratoga springs|new rochelle|new brunswick|
jersey city|atlantic city|short hills|cherry hill|mount laurel|basking ridge|bala cynwyd|king of prussia|plymouth meeting|blue bell|fort washington|west chester|state college|radnor|
coral gables|coral springs|boca raton|delray beach|west palm beach|palm beach|palm beach gardens|palm harbor|miami beach|north miami|key biscayne|vero beach|ponte vedra|ponte vedra beach|lake mary|winter park|boynton beach|deerfield beach|jacksonville beach|
park ridge|overland park|santa fe springs|rancho cucamonga|rancho santa fe|san juan|grand cayman|george town|hong kong|tel aviv|new delhi|sao paulo|buenos aires|mexico city|cape town|st. helier|st. peter port|mont-royal|north york|west vancouver|richmond hill`;

const listed: ReadonlySet<string> = new Set(names.replace(/\n/g, '').split('|'));

/** How many of the last words are the name of such a city, `12 ORCHARD ST. HELIER,`: 2; 0 where they are none. */
export function cityWordsAtEnd(words: readonly string[]): number {
  for (let count = Math.min(4, words.length); count > 1; count--) {
    if (listed.has(words.slice(-count).join(' ').toLowerCase().replace(/,+$/, ''))) return count;
  }
  return 0;
}

const spaced: ReadonlyMap<string, string> = new Map([...listed].filter((name) => name.includes(' ')).map((name) => [name.replace(/ /g, ''), name]));

/** A city's name with the spaces that OCR dropped, `PALO ALTO` for `PALOALTO`; null where nothing is known to be missing. */
export function respaced(city: string): string | null {
  const name = spaced.get(city.toLowerCase());
  if (name === undefined) return null;
  return city === city.toUpperCase() ? name.toUpperCase() : name.replace(/(^|\s)[a-z]/g, (letter) => letter.toUpperCase());
}
