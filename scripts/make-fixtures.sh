#!/usr/bin/env bash
# Makes test/fixtures with LibreOffice (soffice, and Debian's python3-uno): one story per language in every format of a desk's documents.
#   scripts/make-fixtures.sh [FOLDER]
# The story is written here as a page; LibreOffice reads that and writes the others. The password of those kept by one is `relecture`.
# Not part of the tests: they read what is committed. Times and numbers that LibreOffice puts in differ from run to run.
set -euo pipefail
out=$(realpath -m "${1:-$(dirname "$0")/../test/fixtures}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$out"

page() { # language, headline, byline, lead, crosshead, item, item, item, four cells, two cells, last
  cat <<HTML
<!DOCTYPE html>
<html lang="$1"><head><meta charset="utf-8"><title>Relecture</title></head><body>
<h1>$2</h1>
<p>$3</p>
<p>$4</p>
<h2>$5</h2>
<ul><li><p>$6</p></li><li><p>$7</p></li><li><p>$8</p></li></ul>
<table border="1" width="100%"><tr><td><p>$9</p></td><td><p>${10}</p></td></tr><tr><td><p>${11}</p></td><td><p>${12}</p></td></tr></table>
<p>${13}</p>
</body></html>
HTML
}
page en 'Storm cuts power to 40,000 homes' 'By Jane Martin' \
  'PARIS, Jan 13 - A storm with winds of 130 kilometres an hour cut power to 40,000 homes in western France on Monday, the grid operator said, and 2,500 technicians were sent to repair the lines.' \
  'Schools closed' 'Trains stopped in three regions, and at 6 p.m. none had left Rennes.' '“We have never seen this,” the mayor of Saint-Malo said.' 'The bill may reach 1.2 billion euros, insurers fear.' \
  'Region' 'Homes without power' 'Brittany' '26,500' \
  'The wind is expected to ease on Tuesday, the weather service said in its evening bulletin.' > "$work/story.en.html"
page fr 'Une tempête prive 40 000 foyers d’électricité' 'Par Jane Martin' \
  'PARIS, 13 janvier - Une tempête accompagnée de vents de 130 kilomètres à l’heure a privé d’électricité 40 000 foyers dans l’ouest de la France lundi, a annoncé le gestionnaire du réseau, et 2 500 techniciens ont été dépêchés pour réparer les lignes.' \
  'Écoles fermées' 'Les trains ont été arrêtés dans trois régions et, à 18h, aucun n’avait quitté Rennes.' '« Nous n’avons jamais vu ça », a dit le maire de Saint-Malo.' 'La facture pourrait atteindre 1,2 milliard d’euros, craignent les assureurs : cœur, Noël, garçon, où, ç’a été.' \
  'Région' 'Foyers privés d’électricité' 'Bretagne' '26 500' \
  'Le vent devrait faiblir mardi, a indiqué le service météorologique dans son bulletin du soir.' > "$work/story.fr.html"
sed -i 's/« /«\xc2\xa0/g; s/ »/\xc2\xa0»/g; s/ :/\xc2\xa0:/g; s/\([0-9]\) \([0-9]\{3\}\)/\1\xc2\xa0\2/g' "$work/story.fr.html"

office() { soffice --headless --norestore "-env:UserInstallation=file://$work/profile" "$@" > /dev/null 2>&1; }
convert() { office --convert-to "$1" --outdir "$work/made" "$2"; } # filter, file

for language in en fr; do
  story="$work/story.$language.html"
  office --infilter="HTML (StarWriter)" --convert-to odt:writer8 --outdir "$work" "$story"
  for filter in odt:writer8 fodt:"OpenDocument Text Flat XML" docx:"MS Word 2007 XML" rtf:"Rich Text Format" html:"HTML (StarWriter)" pdf:writer_pdf_Export; do convert "$filter" "$work/story.$language.odt"; done
done
# Only a filter's options given as JSON set a PDF's password; a text of OpenDocument takes its own from a program.
convert 'pdf:writer_pdf_Export:{"EncryptFile":{"type":"boolean","value":"true"},"DocumentOpenPassword":{"type":"string","value":"relecture"}}' "$work/story.fr.odt" && mv "$work/made/story.fr.pdf" "$work/locked.pdf" && convert pdf:writer_pdf_Export "$work/story.fr.odt"
cat > "$work/lock.py" <<'PY'
import sys, time, uno
from com.sun.star.beans import PropertyValue
def value(name, it):
    p = PropertyValue(); p.Name = name; p.Value = it; return p
resolver = uno.getComponentContext().ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
for _ in range(60):
    try:
        context = resolver.resolve("uno:pipe,name=relecturefixtures;urp;StarOffice.ComponentContext"); break
    except Exception: time.sleep(1)
desktop = context.ServiceManager.createInstance("com.sun.star.frame.Desktop")
document = desktop.loadComponentFromURL("file://" + sys.argv[1], "_blank", 0, (value("Hidden", True),))
document.storeToURL("file://%s/locked.odt" % sys.argv[2], (value("FilterName", "writer8"), value("Password", "relecture")))
document.close(True)
try: desktop.terminate()
except Exception: pass
PY
soffice --headless --norestore "-env:UserInstallation=file://$work/profile" --accept="pipe,name=relecturefixtures;urp;" > /dev/null 2>&1 &
/usr/bin/python3 "$work/lock.py" "$work/story.fr.odt" "$work"
wait
cp "$work"/made/story.* "$work"/locked.odt "$work"/locked.pdf "$out"/
rm -f "$out"/story.en.fodt
ls -l "$out"
