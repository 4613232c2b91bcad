/**
 * Frequent first names of people who live in Germany, all generations: whoever lists persons lists some of them. Enough
 * to recognise a column of names, not meant to recognise a name.
 */
const firstNames: ReadonlySet<string> = new Set(
  (
    "adam ahmed alexander alexandra ali alina amelie amira andrea andreas angelika anja anna anne annette anni anton antonia arthur ayse barbara beate ben benjamin bernd birgit bjorn björn brigitte bruno " +
    "carl carla carsten charlotte christa christian christiane christina christine christoph clara claudia daniel daniela david dennis detlef dieter dietmar dirk doris eberhard edith elena elfriede elias elif elisabeth elke ella emil emilia emily emma emre enrico erik erika ernst eva " +
    "fabian fatima fatma felix finn florian frank franz franziska frieda friedrich fritz gabriele georg gerd gerda gerhard gerlinde gertrud gisela greta günter günther hanna hannah hanne hannelore hans harald harry hartmut hasan heide heidi heike heiko heiner heinrich heinz helga hella hellmut helmut henri henry herbert hermann hertha hildegard holger horst hubert hülya " +
    "ibrahim ida ilse ina inge ingeborg ingo ingrid irene iris irma isabell isabella jakob jan jana janina jannik jannis jasmin jens jessica joachim johann johanna johannes jonas jonathan jörg josef josefine joseph julia julian juliane jürgen jutta kai karin karl karla karsten katharina kathrin katja katrin kerstin kevin khaled klara klaus konstantin kurt " +
    "lara larissa lars laura lea leni lennard leo leon leonie leonard levi lina linda linus lisa lotte louis louisa luca lucas luis luisa lukas lutz maja malte mandy manfred manuela marcel marco marcus margarete margit margot maria mariam marianne marie marina mario marion markus martha martin martina mathilda matteo matthias max maximilian maya mehmet melanie mia michael michaela michelle mila mohamed mohammad mohammed monika moritz muhammad murat mustafa " +
    "nadine nele nico nicole niklas nils nina noah nora norbert nour olaf ole oleksandr olga oliver omar oscar oskar otto patrick paul paula pauline peter petra philipp pia rainer ralf ralph ramona raphael rebecca regina reinhard reinhold renate rene richard rita robert robin roland rolf romy ronny rosemarie rudi rudolf ruth " +
    "sabine sabrina samuel sandra sara sarah sebastian siegfried sigrid silke silvia simon simone sofia sonja sophia sophie stefan stefanie steffen stephan stephanie susanne susann sven svenja tanja theo theodor theresa thomas thorsten tim timo tobias tom torsten udo ulrich ulrike ursula ute uwe valentin vanessa vera veronika viktor viktoria vincent volker waltraud walter werner wilhelm willi wilma wolfgang yasin yusuf yvonne zeynep"
  ).split(" "),
);

const titles = /^(?:(?:dr|prof|dipl|ing|med|phil|jur|h\.?c|herr|frau)\.?-?\s*)+/;

/** Whether a text is two to four words with a frequent first name at the beginning or behind a comma. */
export function holdsFirstName(text: string): boolean {
  const bare = text.toLowerCase().replace(titles, "");
  const words = bare.split(/[\s,]+/).filter((word) => word !== "");
  if (words.length < 2 || words.length > 4 || /\d|straße|platz|schule|kita|haus/.test(bare)) return false;
  const behindComma = bare.split(",")[1]?.trim().split(/[\s-]/)[0];
  const [first = ""] = (words[0] ?? "").split("-");
  return firstNames.has(first) || (behindComma !== undefined && firstNames.has(behindComma));
}
