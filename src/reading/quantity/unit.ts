// Units of measure by their written forms. Symbols follow SI and ISO 4217.
const MEASURES = `percent % percent percentage pct
km km kilometre kilometres kilometer kilometers kms
m metre metres meter meters
cm centimetre centimetres centimeter centimeters cm
mm millimetre millimetres millimeter millimeters mm
mile mile miles
yard yard yards
ft foot feet ft
inch inch inches
ha hectare hectares ha
acre acre acres
kg kilogram kilograms kilogramme kilogrammes kilo kilos kg kgs
g gram grams gramme grammes
t tonne tonnes ton tons
lb pound-mass lb lbs
l litre litres liter liters
barrel barrel barrels
gallon gallon gallons
kW kilowatt kilowatts kw
MW megawatt megawatts mw
kt kiloton kilotons kt
degree degree degrees
mph mph
km/h kph kmh
year year years yr yrs
month month months
week week weeks
day day days
hour hour hours hr hrs
minute minute minutes min mins
second second seconds sec secs
decade decade decades
century century centuries`
const CURRENCIES = `USD dollar dollars $ us$ usd
EUR euro euros € eur
GBP pound pounds £ gbp sterling
JPY yen ¥ jpy
CNY yuan renminbi cny
RUB rouble roubles ruble rubles ₽ rub
UAH hryvnia hryvnias ₴
INR rupee rupees ₹ inr
ILS shekel shekels ₪
TRY lira liras ₺
AMD dram drams
AZN manat manats
GEL lari
ZAR rand
NGN naira ₦
KES shilling shillings
CHF franc francs
SAR riyal riyals
IRR rial rials
AED dirham dirhams
COP peso pesos
KRW won ₩
AUD a$
CAD c$`

const table = (list: string): ReadonlyMap<string, string> =>
  new Map(
    list.split("\n").flatMap((line) => {
      const [unit = "", ...forms] = line.split(" ")
      return forms.map((form): [string, string] => [form, unit])
    }),
  )
const measures = table(MEASURES)
const currencies = table(CURRENCIES)
const TIME: ReadonlySet<string> = new Set(["year", "month", "week", "day", "hour", "minute", "second", "decade", "century"])

export const measureOf = (word: string): string | undefined => measures.get(word.toLowerCase())
export const currencyOf = (word: string): string | undefined => currencies.get(word.toLowerCase())
export const isTime = (unit: string): boolean => TIME.has(unit)
