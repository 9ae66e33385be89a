<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>AccessEvents</name>
    <message>
        <source>Opened the record</source>
        <translation>Öppnade journalen</translation>
    </message>
    <message>
        <source>Searched</source>
        <translation>Sökte</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Skrev ut</translation>
    </message>
    <message>
        <source>Handed out a copy</source>
        <translation>Lämnade ut en kopia</translation>
    </message>
    <message>
        <source>Read the access log</source>
        <translation>Läste åtkomstloggen</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Loggade in</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Loggade ut</translation>
    </message>
    <message>
        <source>Locked the screen</source>
        <translation>Låste skärmen</translation>
    </message>
    <message>
        <source>Came back after a lock</source>
        <translation>Kom tillbaka efter låsning</translation>
    </message>
    <message>
        <source>Sign-in failed</source>
        <translation>Inloggningen misslyckades</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Behandling</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>Registrering</translation>
    </message>
    <message>
        <source>Consultation</source>
        <translation>Konsultation</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Klagomål</translation>
    </message>
    <message>
        <source>Access request</source>
        <translation>Begäran om registerutdrag</translation>
    </message>
    <message>
        <source>Log review</source>
        <translation>Genomgång av loggen</translation>
    </message>
    <message>
        <source>Handing out a copy</source>
        <translation>Utlämnande av kopia</translation>
    </message>
    <message>
        <source>Running the clinic</source>
        <translation>Drift av kliniken</translation>
    </message>
    <message>
        <source>Finding a patient</source>
        <translation>Hitta en patient</translation>
    </message>
    <message>
        <source>Quality assurance</source>
        <translation>Kvalitetssäkring</translation>
    </message>
    <message>
        <source>Recall of a product</source>
        <translation>Återkallelse av en produkt</translation>
    </message>
    <message>
        <source>Opened a restricted record</source>
        <translation>Öppnade en begränsad journal</translation>
    </message>
</context>
<context>
    <name>AccessLogScreen</name>
    <message>
        <source>Access log</source>
        <translation>Åtkomstlogg</translation>
    </message>
    <message>
        <source>Who looked at whose data, when and why. Reading this list leaves a trace too.</source>
        <translation>Vem som såg vems uppgifter, när och varför. Även att läsa listan lämnar spår.</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Medarbetare</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Vad som hände</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Från</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Till</translation>
    </message>
    <message>
        <source>Show every patient again</source>
        <translation>Visa alla patienter igen</translation>
    </message>
    <message>
        <source>A patient&apos;s access report…</source>
        <translation>En patients loggutdrag…</translation>
    </message>
    <message>
        <source>Only this patient</source>
        <translation>Bara den här patienten</translation>
    </message>
    <message>
        <source>Only this person</source>
        <translation>Bara den här medarbetaren</translation>
    </message>
    <message>
        <source>Name this workstation…</source>
        <translation>Namnge arbetsplatsen…</translation>
    </message>
    <message>
        <source>Access events, newest first</source>
        <translation>Åtkomst till uppgifter, nyast först</translation>
    </message>
    <message>
        <source>No access in this selection</source>
        <translation>Ingen åtkomst i det här urvalet</translation>
    </message>
    <message>
        <source>Widen the period or take a filter away.</source>
        <translation>Utöka perioden eller ta bort ett filter.</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Alla</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Allt</translation>
    </message>
    <message>
        <source>Every patient</source>
        <translation>Alla patienter</translation>
    </message>
    <message numerus="yes">
        <source>The newest %n events; scroll down for older ones</source>
        <translation>
            <numerusform>Den senaste %n händelsen; rulla ner för äldre</numerusform>
            <numerusform>De senaste %n händelserna; rulla ner för äldre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%n händelse</numerusform>
            <numerusform>%n händelser</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open queries…</source>
        <translation>
            <numerusform>%n öppen fråga…</numerusform>
            <numerusform>%n öppna frågor…</numerusform>
        </translation>
    </message>
    <message>
        <source>The review is signed and kept.</source>
        <translation>Granskningen är signerad och sparad.</translation>
    </message>
    <message>
        <source>Saved in {folder}.</source>
        <translation>Sparad i {folder}.</translation>
    </message>
    <message>
        <source>The review is signed.</source>
        <translation>Granskningen är signerad.</translation>
    </message>
    <message>
        <source>Breaches…</source>
        <translation>Incidenter…</translation>
    </message>
    <message>
        <source>Register of processing…</source>
        <translation>Register över behandling…</translation>
    </message>
    <message>
        <source>Review the log…</source>
        <translation>Granska loggen…</translation>
    </message>
    <message>
        <source>Review the roles…</source>
        <translation>Granska rollerna…</translation>
    </message>
</context>
<context>
    <name>AccessModel</name>
    <message>
        <source>When</source>
        <translation>När</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Vem</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Varför</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>Arbetsplats</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Inte känt</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>Nr {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n in the list</source>
        <translation>
            <numerusform>%n i listan</numerusform>
            <numerusform>%n i listan</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AccountScreen</name>
    <message>
        <source>My account</source>
        <translation>Mitt konto</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Logga ut</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>På den här datorn</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Lösenord</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Pinkod</translation>
    </message>
    <message>
        <source>Six digits to sign entries, to take the screen back from a patient, and to come back after a lock.</source>
        <translation>Sex siffror för att signera, ta tillbaka skärmen från en patient och komma tillbaka efter låsning.</translation>
    </message>
    <message>
        <source>You have no PIN yet.</source>
        <translation>Du har ingen pinkod ännu.</translation>
    </message>
    <message>
        <source>Language of the screen</source>
        <translation>Skärmens språk</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Textstorlek</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Utseende</translation>
    </message>
    <message>
        <source>As the computer</source>
        <translation>Som datorn</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Ljust</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Mörkt</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>Your PIN is set.</source>
        <translation>Din pinkod är vald.</translation>
    </message>
    <message>
        <source>Your password is changed.</source>
        <translation>Ditt lösenord är ändrat.</translation>
    </message>
</context>
<context>
    <name>ActPage</name>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
</context>
<context>
    <name>AddPersonDialog</name>
    <message>
        <source>Add a person</source>
        <translation>Lägg till en medarbetare</translation>
    </message>
    <message>
        <source>Add this person</source>
        <translation>Lägg till medarbetaren</translation>
    </message>
    <message>
        <source>Now let the new colleague sit down: they choose their own password, and you look away.</source>
        <translation>Låt nu den nya kollegan sätta sig: kollegan väljer själv sitt lösenord, och du tittar bort.</translation>
    </message>
    <message>
        <source>The new colleague can sign in now.</source>
        <translation>Den nya kollegan kan logga in nu.</translation>
    </message>
</context>
<context>
    <name>AdjustDialog</name>
    <message>
        <source>Adjust “{name}”</source>
        <translation>Anpassa ”{name}”</translation>
    </message>
    <message>
        <source>Why is it adjusted?</source>
        <translation>Varför anpassas den?</translation>
    </message>
    <message>
        <source>It is kept in the journal.</source>
        <translation>Det sparas i journalen.</translation>
    </message>
    <message>
        <source>Adjust this rule</source>
        <translation>Anpassa regeln</translation>
    </message>
    <message>
        <source>The adjustment counts for every treatment that the rule speaks of.</source>
        <translation>Anpassningen gäller för alla behandlingar som regeln talar om.</translation>
    </message>
    <message>
        <source>When it is not met, the program refuses, warns and asks for a reason, or only reminds.</source>
        <translation>När den inte är uppfylld nekar programmet, varnar och ber om ett skäl, eller påminner bara.</translation>
    </message>
    <message>
        <source>This rule refuses by law and cannot be loosened. Its numbers can be made stricter.</source>
        <translation>Den här regeln nekar enligt lag och kan inte mildras. Dess tal kan göras strängare.</translation>
    </message>
    <message>
        <source>This rule refuses by law and cannot be loosened.</source>
        <translation>Den här regeln nekar enligt lag och kan inte mildras.</translation>
    </message>
    <message>
        <source>Write a whole number.</source>
        <translation>Skriv ett heltal.</translation>
    </message>
    <message>
        <source>Write why the rule is adjusted.</source>
        <translation>Skriv varför regeln anpassas.</translation>
    </message>
    <message>
        <source>Nothing is different from before.</source>
        <translation>Inget skiljer sig från tidigare.</translation>
    </message>
    <message>
        <source>The rule could not be adjusted. Try again.</source>
        <translation>Regeln kunde inte anpassas. Försök igen.</translation>
    </message>
    <message>
        <source>The rules name none; you may set one.</source>
        <translation>Reglerna anger inget tal; du kan sätta ett.</translation>
    </message>
    <message>
        <source>The rules say {number}; it can only be higher.</source>
        <translation>Reglerna säger {number}; talet kan bara vara högre.</translation>
    </message>
    <message>
        <source>The rules say {number}; it can only be lower.</source>
        <translation>Reglerna säger {number}; talet kan bara vara lägre.</translation>
    </message>
</context>
<context>
    <name>AdjustmentsPanel</name>
    <message>
        <source>When</source>
        <translation>När</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Vem</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>What it became</source>
        <translation>Vad den blev</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Läge</translation>
    </message>
    <message>
        <source>Adjustments of rules</source>
        <translation>Anpassningar av regler</translation>
    </message>
    <message>
        <source>No rule was ever adjusted</source>
        <translation>Ingen regel har anpassats</translation>
    </message>
    <message>
        <source>Choose a rule under “Rules” to make it stricter.</source>
        <translation>Välj en regel under ”Regler” för att göra den strängare.</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>Skäl: {reason}</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Gäller</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Återtagen</translation>
    </message>
    <message>
        <source>No longer counts</source>
        <translation>Gäller inte längre</translation>
    </message>
</context>
<context>
    <name>AftercareOffer</name>
    <message>
        <source>The entry is signed</source>
        <translation>Anteckningen är signerad</translation>
    </message>
    <message>
        <source>Print the aftercare</source>
        <translation>Skriv ut eftervård</translation>
    </message>
    <message>
        <source>Aftercare printed: {treatment}</source>
        <translation>Eftervård utskriven: {treatment}</translation>
    </message>
    <message>
        <source>“{title}”, version {version}, {language}</source>
        <translation>”{title}”, version {version}, {language}</translation>
    </message>
    <message>
        <source>The entry</source>
        <translation>Anteckningen</translation>
    </message>
</context>
<context>
    <name>AftercarePage</name>
    <message>
        <source>Aftercare for the patient</source>
        <translation>Eftervård till patienten</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>What is printed</source>
        <translation>Det som skrivs ut</translation>
    </message>
    <message>
        <source>Print for {name}</source>
        <translation>Skriv ut för {name}</translation>
    </message>
    <message>
        <source>There is no aftercare text for this treatment</source>
        <translation>Det finns ingen text om eftervård för den här behandlingen</translation>
    </message>
    <message>
        <source>aftercare</source>
        <translation>eftervard</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Sparad som {file}</translation>
    </message>
    <message>
        <source>“{title}”, version {version}</source>
        <translation>”{title}”, version {version}</translation>
    </message>
    <message>
        <source>The text as it counted when the entry was signed. The printing is traced.</source>
        <translation>Texten som den gällde när anteckningen signerades. Utskriften loggas.</translation>
    </message>
    <message>
        <source>The sheet is made. That it was printed stands in the journal.</source>
        <translation>Bladet är gjort. Att det skrivits ut står i journalen.</translation>
    </message>
</context>
<context>
    <name>AftercareTick</name>
    <message>
        <source>Aftercare was explained</source>
        <translation>Eftervården är förklarad</translation>
    </message>
    <message>
        <source>Aftercare was explained and the sheet handed over: “{title}”, version {version} ({language})</source>
        <translation>Eftervården är förklarad och bladet lämnat: ”{title}”, version {version} ({language})</translation>
    </message>
    <message>
        <source>Aftercare was explained and the sheet handed over</source>
        <translation>Eftervården är förklarad och bladet lämnat</translation>
    </message>
</context>
<context>
    <name>AgeNotice</name>
    <message>
        <source>Too young for cosmetic treatment</source>
        <translation>För ung för estetisk behandling</translation>
    </message>
    <message>
        <source>{source}. Registering is possible all the same.</source>
        <translation>{source}. Patienten kan ändå registreras.</translation>
    </message>
</context>
<context>
    <name>AlertStrip</name>
    <message>
        <source>Health alerts</source>
        <translation>Observanda</translation>
    </message>
    <message>
        <source>{alert} (not confirmed)</source>
        <translation>{alert} (inte bekräftat)</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Observanda</translation>
    </message>
    <message>
        <source>No alerts</source>
        <translation>Inga observanda</translation>
    </message>
    <message>
        <source>Health questions not asked</source>
        <translation>Hälsofrågor inte ställda</translation>
    </message>
    <message>
        <source>Not everything was asked</source>
        <translation>Allt har inte frågats</translation>
    </message>
</context>
<context>
    <name>AllergiesPage</name>
    <message>
        <source>Allergies and other alerts</source>
        <translation>Allergier och andra varningar</translation>
    </message>
    <message>
        <source>Other things to have in mind</source>
        <translation>Annat att ta hänsyn till</translation>
    </message>
    <message>
        <source>Why it no longer counts, or how it is known</source>
        <translation>Varför det inte längre gäller, eller hur det är känt</translation>
    </message>
    <message>
        <source>Confirm for {name}</source>
        <translation>Bekräfta för {name}</translation>
    </message>
    <message>
        <source>Write why an alert no longer counts</source>
        <translation>Skriv varför en varning inte längre gäller</translation>
    </message>
    <message>
        <source>The allergies are confirmed</source>
        <translation>Allergierna är bekräftade</translation>
    </message>
</context>
<context>
    <name>AllergyLines</name>
    <message>
        <source>Write which substance caused the reaction</source>
        <translation>Skriv vilket ämne som gav reaktionen</translation>
    </message>
    <message>
        <source>Write the allergies, or tick that none are known</source>
        <translation>Skriv allergierna, eller kryssa för att inga är kända</translation>
    </message>
    <message>
        <source>Substance, and what happened</source>
        <translation>Ämne, och vad som hände</translation>
    </message>
    <message>
        <source>Another allergy</source>
        <translation>Ännu en allergi</translation>
    </message>
    <message>
        <source>I asked: no allergies are known</source>
        <translation>Jag har frågat: inga kända allergier</translation>
    </message>
    <message>
        <source>No allergies are known</source>
        <translation>Inga kända allergier</translation>
    </message>
    <message>
        <source>Substance</source>
        <translation>Ämne</translation>
    </message>
    <message>
        <source>Reaction</source>
        <translation>Reaktion</translation>
    </message>
    <message>
        <source>Take this line out</source>
        <translation>Ta bort raden</translation>
    </message>
    <message>
        <source>Allergies are written above. Take them out, or take the tick away.</source>
        <translation>Det står allergier ovanför. Ta bort dem, eller ta bort krysset.</translation>
    </message>
    <message>
        <source>Ask the patient. What you confirm is shown under the name.</source>
        <translation>Fråga patienten. Det du bekräftar visas under namnet.</translation>
    </message>
</context>
<context>
    <name>AllergyStrip</name>
    <message>
        <source>Allergies</source>
        <translation>Allergier</translation>
    </message>
    <message>
        <source>Known allergies</source>
        <translation>Kända allergier</translation>
    </message>
    <message>
        <source>No known allergies</source>
        <translation>Inga kända allergier</translation>
    </message>
    <message>
        <source>Allergies not recorded</source>
        <translation>Allergier inte registrerade</translation>
    </message>
    <message>
        <source>Allergies unavailable</source>
        <translation>Allergier otillgängliga</translation>
    </message>
    <message>
        <source>Last confirmed {when}, {who}</source>
        <translation>Senast bekräftat {when}, {who}</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>The demo clinic could not be made. Is the disk full?</source>
        <translation>Demokliniken kunde inte göras. Är disken full?</translation>
    </message>
</context>
<context>
    <name>BackupDialogs</name>
    <message>
        <source>Choose a folder on another drive</source>
        <translation>Välj en mapp på en annan enhet</translation>
    </message>
    <message>
        <source>In which country is this kept?</source>
        <translation>I vilket land förvaras den?</translation>
    </message>
    <message>
        <source>Health data must not leave the EEA unnoticed. It stands in the journal with every backup made here.</source>
        <translation>Hälsouppgifter får inte lämna EES obemärkt. Landet står i journalen vid varje säkerhetskopia som görs här.</translation>
    </message>
    <message>
        <source>The country&apos;s two letters, such as DK or SE</source>
        <translation>Landets två bokstäver, till exempel DK eller SE</translation>
    </message>
    <message>
        <source>Back up here</source>
        <translation>Säkerhetskopiera här</translation>
    </message>
    <message>
        <source>That is outside the EEA: check that you may.</source>
        <translation>Det är utanför EES: kontrollera att ni får.</translation>
    </message>
    <message>
        <source>Two letters, such as DK.</source>
        <translation>Två bokstäver, till exempel DK.</translation>
    </message>
    <message>
        <source>This is the disk that the journal lies on: if it breaks or is stolen, both are gone. Have another copy on a drive of its own.</source>
        <translation>Det är den disk som journalen ligger på: går den sönder eller blir stulen är båda borta. Ha också en kopia på en egen enhet.</translation>
    </message>
</context>
<context>
    <name>BackupScreen</name>
    <message>
        <source>Backup</source>
        <translation>Säkerhetskopia</translation>
    </message>
    <message>
        <source>A copy on another drive, sealed and read back. With it and the recovery kit a new computer is enough.</source>
        <translation>En kopia på en annan enhet, förseglad och kontrolläst. Med den och återställningsbladen räcker en ny dator.</translation>
    </message>
    <message>
        <source>Last done</source>
        <translation>Senast gjort</translation>
    </message>
    <message>
        <source>Where backups lie</source>
        <translation>Var säkerhetskopiorna ligger</translation>
    </message>
    <message>
        <source>Nowhere yet. Choose a folder on a drive that you can unplug.</source>
        <translation>Ingenstans än. Välj en mapp på en enhet som kan kopplas ur.</translation>
    </message>
    <message>
        <source>Keep two drives, one of them unplugged and in another building: a fire takes what stands together.</source>
        <translation>Ha två enheter, den ena urkopplad och i en annan byggnad: en brand tar det som står tillsammans.</translation>
    </message>
    <message>
        <source>Back up to another folder</source>
        <translation>Säkerhetskopiera till en annan mapp</translation>
    </message>
    <message>
        <source>Back up when the program is closed, to the folder used last that is there</source>
        <translation>Säkerhetskopiera när programmet stängs, till den senast använda mapp som finns på plats</translation>
    </message>
    <message>
        <source>Copying and reading back</source>
        <translation>Kopierar och kontrolläser</translation>
    </message>
    <message>
        <source>Copying and reading back. Other work waits until this is done or stopped.</source>
        <translation>Kopierar och kontrolläser. Annat arbete väntar tills det är klart eller stoppat.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppa</translation>
    </message>
    <message>
        <source>If this computer is lost, the journal is lost with it.</source>
        <translation>Går den här datorn förlorad går journalen förlorad med den.</translation>
    </message>
    <message>
        <source>There is no backup yet</source>
        <translation>Det finns ingen säkerhetskopia än</translation>
    </message>
    <message>
        <source>It is {days} days old. What was written since is on this computer alone.</source>
        <translation>Den är {days} dagar gammal. Det som skrivits sedan dess finns bara på den här datorn.</translation>
    </message>
    <message>
        <source>The last backup is old</source>
        <translation>Den senaste säkerhetskopian är gammal</translation>
    </message>
    <message>
        <source>Whether a backup can be restored, only trying it shows.</source>
        <translation>Om en säkerhetskopia går att återställa visar bara ett prov.</translation>
    </message>
    <message>
        <source>No backup was tried lately</source>
        <translation>Ingen säkerhetskopia har provats på sistone</translation>
    </message>
    <message>
        <source>A backup is there, and one was restored and verified.</source>
        <translation>Det finns en säkerhetskopia, och en har provåterställts och kontrollerats.</translation>
    </message>
    <message>
        <source>We can restore</source>
        <translation>Vi kan återställa</translation>
    </message>
    <message>
        <source>Last backup: never</source>
        <translation>Senaste säkerhetskopia: aldrig</translation>
    </message>
    <message>
        <source>Last backup: {when}. Records: {records}. Photos and documents: {files}. Country: {country}</source>
        <translation>Senaste säkerhetskopia: {when}. Poster: {records}. Foton och dokument: {files}. Land: {country}</translation>
    </message>
    <message>
        <source>Last proven restore: never</source>
        <translation>Senaste provade återställning: aldrig</translation>
    </message>
    <message>
        <source>with the recovery kit alone</source>
        <translation>med enbart återställningsbladen</translation>
    </message>
    <message>
        <source>with an owner&apos;s own keys</source>
        <translation>med en ägares egna nycklar</translation>
    </message>
    <message>
        <source>Last proven restore: {when}, {how}. Records verified: {records}</source>
        <translation>Senaste provade återställning: {when}, {how}. Kontrollerade poster: {records}</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Säkerhetskopiera nu</translation>
    </message>
    <message>
        <source>Try a restore</source>
        <translation>Prova en återställning</translation>
    </message>
    <message>
        <source>Not there now. Plug the drive in.</source>
        <translation>Inte där nu. Anslut enheten.</translation>
    </message>
    <message>
        <source>Last backup here: {when}</source>
        <translation>Senaste säkerhetskopia här: {when}</translation>
    </message>
    <message>
        <source>It was read back from there and is whole. New photos and documents: {files}.</source>
        <translation>Den har lästs tillbaka därifrån och är hel. Nya foton och dokument: {files}.</translation>
    </message>
    <message>
        <source>Photos or documents missing or damaged here and in every backup: {count}. Have it checked.</source>
        <translation>Foton eller dokument som saknas eller är skadade här och i alla säkerhetskopior: {count}. Låt undersöka det.</translation>
    </message>
    <message>
        <source>This folder seems to be copied by {service}: check that you have an agreement with them.</source>
        <translation>Mappen verkar kopieras av {service}: kontrollera att ni har ett avtal med dem.</translation>
    </message>
    <message>
        <source>The backup is made</source>
        <translation>Säkerhetskopian är gjord</translation>
    </message>
    <message>
        <source>Back up all the same?</source>
        <translation>Säkerhetskopiera ändå?</translation>
    </message>
    <message>
        <source>Back up all the same</source>
        <translation>Säkerhetskopiera ändå</translation>
    </message>
    <message>
        <source>Why this is as it should be</source>
        <translation>Varför det är som det ska</translation>
    </message>
    <message>
        <source>The backup was laid out, but something was found in it</source>
        <translation>Säkerhetskopian lades ut, men något hittades i den</translation>
    </message>
    <message>
        <source>It was restored to a throw-away place, everything in it was verified, and the copy was deleted.</source>
        <translation>Den återställdes på en tillfällig plats, allt i den kontrollerades och kopian raderades.</translation>
    </message>
    <message>
        <source>This backup can be restored</source>
        <translation>Den här säkerhetskopian går att återställa</translation>
    </message>
    <message>
        <source>It was stopped. Older backups are as they were.</source>
        <translation>Det stoppades. Äldre säkerhetskopior är som de var.</translation>
    </message>
    <message>
        <source>Back up each day at</source>
        <translation>Säkerhetskopia varje dag kl.</translation>
    </message>
    <message>
        <source>While the program runs, or at the next sign-in after that time.</source>
        <translation>Medan programmet körs, eller vid nästa inloggning efter den tiden.</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Aldrig</translation>
    </message>
    <message>
        <source>A clock was wrong, so nobody knows how old it is. Check this computer&apos;s clock, and back up now.</source>
        <translation>En klocka gick fel, så ingen vet hur gammal den är. Kontrollera datorns klocka och gör en säkerhetskopia nu.</translation>
    </message>
    <message>
        <source>The last backup has a date that is still to come</source>
        <translation>Den senaste säkerhetskopian har ett datum som inte har kommit än</translation>
    </message>
    <message>
        <source>Backups or lists of erasures on this drive that nobody known signed, or that are dated ahead of the clock: {count}. They were left out of account. If none of you knows them, use another drive.</source>
        <translation>Säkerhetskopior eller listor över raderingar på enheten som ingen som journalen känner har undertecknat, eller som är daterade framåt i tiden: {count}. De räknades inte med. Om ingen av er känner till dem, använd en annan enhet.</translation>
    </message>
</context>
<context>
    <name>BookingPage</name>
    <message>
        <source>New appointment</source>
        <translation>Ny bokning</translation>
    </message>
    <message>
        <source>Change the appointment</source>
        <translation>Ändra bokningen</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Någon annan</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Behandling</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Hos</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuter</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Anmärkning</translation>
    </message>
    <message>
        <source>hh:mm</source>
        <translation>tt:mm</translation>
    </message>
    <message>
        <source>Nobody chosen yet</source>
        <translation>Ingen vald ännu</translation>
    </message>
    <message>
        <source>Book all the same</source>
        <translation>Boka ändå</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Boka</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Write a number</source>
        <translation>Skriv ett tal</translation>
    </message>
    <message>
        <source>Write the day, like 20/11/2026</source>
        <translation>Skriv dagen, till exempel 20/11/2026</translation>
    </message>
    <message>
        <source>Must not be booked</source>
        <translation>Får inte bokas</translation>
    </message>
    <message>
        <source>The practitioner has somebody else then: {times}.</source>
        <translation>Behandlaren har någon annan då: {times}.</translation>
    </message>
    <message>
        <source>For reception. Nothing about health.</source>
        <translation>För receptionen. Inget om hälsa.</translation>
    </message>
</context>
<context>
    <name>BreachLettersDialog</name>
    <message>
        <source>Letters to those affected</source>
        <translation>Brev till dem som berörs</translation>
    </message>
    <message>
        <source>Write in that language: your own words are not translated. What is empty is left out.</source>
        <translation>Skriv på det språket: dina egna ord översätts inte. Det som är tomt utelämnas.</translation>
    </message>
    <message>
        <source>What happened, in plain words?</source>
        <translation>Vad hände, med vanliga ord?</translation>
    </message>
    <message>
        <source>In which language, and to how many?</source>
        <translation>På vilket språk, och till hur många?</translation>
    </message>
    <message>
        <source>What can it mean for the patient?</source>
        <translation>Vad kan det innebära för patienten?</translation>
    </message>
    <message>
        <source>What was done, and what is done now?</source>
        <translation>Vad har gjorts, och vad görs nu?</translation>
    </message>
    <message>
        <source>What can the patient do?</source>
        <translation>Vad kan patienten göra?</translation>
    </message>
    <message>
        <source>Whom can the patient ask?</source>
        <translation>Vem kan patienten fråga?</translation>
    </message>
    <message>
        <source>Make the letters…</source>
        <translation>Skapa breven…</translation>
    </message>
    <message>
        <source>{language}: {count}</source>
        <translation>{language}: {count}</translation>
    </message>
    <message>
        <source>Write what happened, as the patients read it.</source>
        <translation>Skriv vad som hände, så som patienterna läser det.</translation>
    </message>
    <message>
        <source>letter</source>
        <translation>brev</translation>
    </message>
    <message>
        <source>An affected patient is named here: “{words}”.</source>
        <translation>En berörd patient är nämnd här: ”{words}”.</translation>
    </message>
    <message>
        <source>The letters could not be made. Try again.</source>
        <translation>Breven kunde inte skapas. Försök igen.</translation>
    </message>
    <message>
        <source>From the clinic&apos;s own register, to copy from</source>
        <translation>Från klinikens egen förteckning, att kopiera från</translation>
    </message>
    <message>
        <source>It was not written for patients. Nothing of it is in a letter unless you write it.</source>
        <translation>Det är inte skrivet för patienter. Inget av det kommer med i ett brev om du inte skriver det.</translation>
    </message>
</context>
<context>
    <name>BreachStepDialog</name>
    <message>
        <source>Write and sign</source>
        <translation>Skriv och signera</translation>
    </message>
    <message>
        <source>How likely does it harm people?</source>
        <translation>Hur sannolikt är det att någon skadas?</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Varför?</translation>
    </message>
    <message>
        <source>Without a risk, this is why nobody was notified.</source>
        <translation>Utan en risk är det skälet till att incidenten inte anmäldes.</translation>
    </message>
    <message>
        <source>What can follow for them?</source>
        <translation>Vad kan det innebära för dem?</translation>
    </message>
    <message>
        <source>What has been done since?</source>
        <translation>Vad har gjorts sedan dess?</translation>
    </message>
    <message>
        <source>Which patients are affected?</source>
        <translation>Vilka patienter berörs?</translation>
    </message>
    <message>
        <source>Which authority?</source>
        <translation>Vilken myndighet?</translation>
    </message>
    <message>
        <source>When?</source>
        <translation>När?</translation>
    </message>
    <message>
        <source>Its reference</source>
        <translation>Myndighetens diarienummer</translation>
    </message>
    <message>
        <source>Why later than 72 hours?</source>
        <translation>Varför senare än 72 timmar?</translation>
    </message>
    <message numerus="yes">
        <source>All %n who are left</source>
        <translation>
            <numerusform>Den enda som återstår</numerusform>
            <numerusform>Alla %n som återstår</numerusform>
        </translation>
    </message>
    <message>
        <source>Others, in words</source>
        <translation>Andra, med ord</translation>
    </message>
    <message>
        <source>Who was told?</source>
        <translation>Vem underrättades?</translation>
    </message>
    <message>
        <source>How?</source>
        <translation>Hur?</translation>
    </message>
    <message>
        <source>What was learned?</source>
        <translation>Vad har kliniken lärt sig?</translation>
    </message>
    <message>
        <source>Why was not everybody told?</source>
        <translation>Varför underrättades inte alla?</translation>
    </message>
    <message>
        <source>Choose patients…</source>
        <translation>Välj patienter…</translation>
    </message>
    <message>
        <source>Choose how likely it harms people.</source>
        <translation>Välj hur sannolikt det är att någon skadas.</translation>
    </message>
</context>
<context>
    <name>BreachWords</name>
    <message>
        <source>Others saw them or could have</source>
        <translation>Obehöriga såg dem eller kunde ha sett dem</translation>
    </message>
    <message>
        <source>They were changed</source>
        <translation>De ändrades</translation>
    </message>
    <message>
        <source>They are lost or cannot be reached</source>
        <translation>De är förlorade eller går inte att nå</translation>
    </message>
    <message>
        <source>Names and numbers</source>
        <translation>Namn och nummer</translation>
    </message>
    <message>
        <source>Contact details</source>
        <translation>Kontaktuppgifter</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Hälsa</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Foton</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Betalningar</translation>
    </message>
    <message>
        <source>About staff</source>
        <translation>Om personalen</translation>
    </message>
    <message>
        <source>Other data</source>
        <translation>Andra uppgifter</translation>
    </message>
    <message>
        <source>Unlikely: nobody need be notified</source>
        <translation>Osannolikt: behöver inte anmälas</translation>
    </message>
    <message>
        <source>A risk: notify the authority</source>
        <translation>En risk: anmäl till myndigheten</translation>
    </message>
    <message>
        <source>A high risk: notify the authority and tell the people</source>
        <translation>En hög risk: anmäl till myndigheten och underrätta de berörda</translation>
    </message>
    <message>
        <source>By phone</source>
        <translation>Per telefon</translation>
    </message>
    <message>
        <source>By letter</source>
        <translation>Med brev</translation>
    </message>
    <message>
        <source>By secure mail</source>
        <translation>Med säker e-post</translation>
    </message>
    <message>
        <source>By e-mail</source>
        <translation>Med e-post</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>Personligen</translation>
    </message>
    <message>
        <source>By a public notice</source>
        <translation>Med ett offentligt meddelande</translation>
    </message>
    <message>
        <source>Assess the risk</source>
        <translation>Bedöm risken</translation>
    </message>
    <message>
        <source>Notify the authority</source>
        <translation>Anmäl till myndigheten</translation>
    </message>
    <message>
        <source>Tell those affected</source>
        <translation>Underrätta de berörda</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>Avsluta ärendet</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Avslutad</translation>
    </message>
    <message>
        <source>Notified: {who}, {when}</source>
        <translation>Anmält: {who}, {when}</translation>
    </message>
    <message>
        <source>Told: {who}, {how}, {when} ({by})</source>
        <translation>Underrättad: {who}, {how}, {when} ({by})</translation>
    </message>
    <message>
        <source>Still to be told: {who}</source>
        <translation>Ska ännu underrättas: {who}</translation>
    </message>
    <message>
        <source>Notified</source>
        <translation>Anmäld</translation>
    </message>
    <message>
        <source>Not to be notified</source>
        <translation>Behöver inte anmälas</translation>
    </message>
</context>
<context>
    <name>BreachesDialog</name>
    <message>
        <source>Data breaches</source>
        <translation>Personuppgiftsincidenter</translation>
    </message>
    <message>
        <source>Write down a breach…</source>
        <translation>Skriv ned en incident…</translation>
    </message>
    <message>
        <source>Copy text for the authority</source>
        <translation>Kopiera text till myndigheten</translation>
    </message>
    <message>
        <source>Save it as PDF…</source>
        <translation>Spara den som PDF…</translation>
    </message>
    <message>
        <source>Copy call list</source>
        <translation>Kopiera ringlista</translation>
    </message>
    <message>
        <source>Letters to those affected…</source>
        <translation>Brev till dem som berörs…</translation>
    </message>
    <message>
        <source>Aware since</source>
        <translation>Känd sedan</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Vad som hände</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Nästa steg</translation>
    </message>
    <message>
        <source>72 hours</source>
        <translation>72 timmar</translation>
    </message>
    <message>
        <source>Register of data breaches</source>
        <translation>Förteckning över personuppgiftsincidenter</translation>
    </message>
    <message>
        <source>a patient who is erased</source>
        <translation>en patient som är raderad</translation>
    </message>
    <message>
        <source>The 72 hours to notify the authority are over. Notify now, and write why it is late.</source>
        <translation>De 72 timmarna för att anmäla till myndigheten har gått. Anmäl nu, och skriv varför det är för sent.</translation>
    </message>
    <message>
        <source>The authority must be notified within 72 hours unless a risk is unlikely.</source>
        <translation>Incidenten ska anmälas till myndigheten inom 72 timmar om inte en risk är osannolik.</translation>
    </message>
    <message>
        <source>Not notified, because: {reason}</source>
        <translation>Inte anmäld, eftersom: {reason}</translation>
    </message>
    <message>
        <source>It is written in the register and signed.</source>
        <translation>Det är skrivet i förteckningen och signerat.</translation>
    </message>
    <message numerus="yes">
        <source>%n letters are made. The program sends nothing: once they are sent, write it down.</source>
        <translation>
            <numerusform>%n brev är skapat. Programmet skickar ingenting: skriv ner det när det är skickat.</numerusform>
            <numerusform>%n brev är skapade. Programmet skickar ingenting: skriv ner det när de är skickade.</numerusform>
        </translation>
    </message>
    <message>
        <source>The text is copied. The program sends nothing.</source>
        <translation>Texten är kopierad. Programmet skickar ingenting.</translation>
    </message>
    <message>
        <source>breach-notification</source>
        <translation>anmalan-av-incident</translation>
    </message>
    <message>
        <source>The text is saved. The program sends nothing.</source>
        <translation>Texten är sparad. Programmet skickar ingenting.</translation>
    </message>
    <message>
        <source>No breach is written down</source>
        <translation>Ingen incident är nedskriven</translation>
    </message>
</context>
<context>
    <name>ButtonRow</name>
    <message>
        <source>More…</source>
        <translation>Mer…</translation>
    </message>
</context>
<context>
    <name>CapturePage</name>
    <message>
        <source>Throw the photos away?</source>
        <translation>Kasta fotona?</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Kasta</translation>
    </message>
    <message>
        <source>Take photos</source>
        <translation>Ta foton</translation>
    </message>
    <message>
        <source>Take (Space)</source>
        <translation>Ta (blanksteg)</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Rutnät</translation>
    </message>
    <message>
        <source>Level line</source>
        <translation>Vågrät linje</translation>
    </message>
    <message>
        <source>How much of the earlier photo is seen</source>
        <translation>Hur mycket av det tidigare fotot som syns</translation>
    </message>
    <message>
        <source>Take in photos from files</source>
        <translation>Ta in foton från filer</translation>
    </message>
    <message>
        <source>Pose</source>
        <translation>Pose</translation>
    </message>
    <message>
        <source>When in the treatment</source>
        <translation>När i behandlingen</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Behandling</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Upplösning</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ingen</translation>
    </message>
    <message numerus="yes">
        <source>Keep %n photo(s) for {name}</source>
        <translation>
            <numerusform>Spara %n foto för {name}</numerusform>
            <numerusform>Spara %n foton för {name}</numerusform>
        </translation>
    </message>
    <message>
        <source>No camera is connected</source>
        <translation>Ingen kamera är ansluten</translation>
    </message>
    <message>
        <source>This computer cannot use a camera: {part} is missing</source>
        <translation>Den här datorn kan inte använda en kamera: {part} saknas</translation>
    </message>
    <message>
        <source>The camera is gone, or another program is using it</source>
        <translation>Kameran är borta, eller så används den av ett annat program</translation>
    </message>
    <message>
        <source>Connect one, or take photos in from files</source>
        <translation>Anslut en, eller ta in foton från filer</translation>
    </message>
    <message>
        <source>Another photo</source>
        <translation>Ett annat foto</translation>
    </message>
    <message>
        <source>Taken: {pose}</source>
        <translation>Taget: {pose}</translation>
    </message>
    <message>
        <source>Earlier {percent} %  [ ]</source>
        <translation>Tidigare {percent} %  [ ]</translation>
    </message>
    <message>
        <source>No earlier photo of this pose</source>
        <translation>Inget tidigare foto i denna pose</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} av {total}</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) are in the journal</source>
        <translation>
            <numerusform>%n foto finns i journalen</numerusform>
            <numerusform>%n foton finns i journalen</numerusform>
        </translation>
    </message>
    <message>
        <source>What the camera sees</source>
        <translation>Det kameran ser</translation>
    </message>
    <message>
        <source>Space takes, [ and ] show less or more of the earlier photo</source>
        <translation>Mellanslag tar, [ och ] visar mindre eller mer av det tidigare fotot</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) of {name} are taken and not kept. They are nowhere else.</source>
        <translation>
            <numerusform>%n foto av {name} är taget och inte sparat. Det finns ingen annanstans.</numerusform>
            <numerusform>%n foton av {name} är tagna och inte sparade. De finns ingen annanstans.</numerusform>
        </translation>
    </message>
    <message>
        <source>Connect it again, or take photos in from files. What was taken is still here.</source>
        <translation>Anslut den igen, eller ta in foton från filer. Det som togs finns kvar här.</translation>
    </message>
    <message>
        <source>The picture could not be taken. Try once more.</source>
        <translation>Bilden kunde inte tas. Försök en gång till.</translation>
    </message>
</context>
<context>
    <name>CardText</name>
    <message>
        <source>… open to read all</source>
        <translation>… öppna för att läsa allt</translation>
    </message>
</context>
<context>
    <name>CaseForm</name>
    <message>
        <source>It could not be written. Try again.</source>
        <translation>Det kunde inte skrivas. Försök igen.</translation>
    </message>
</context>
<context>
    <name>CasePanel</name>
    <message>
        <source>Letters…</source>
        <translation>Brev…</translation>
    </message>
    <message>
        <source>Open the patient</source>
        <translation>Öppna patienten</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>Tidsfrister</translation>
    </message>
    <message>
        <source>What was written</source>
        <translation>Det som är skrivet</translation>
    </message>
    <message>
        <source>received {day}</source>
        <translation>mottagen {day}</translation>
    </message>
    <message>
        <source>Nobody registered here</source>
        <translation>Ingen som är registrerad här</translation>
    </message>
    <message>
        <source>A practitioner or the owner takes the next step.</source>
        <translation>En behandlare eller ägaren tar nästa steg.</translation>
    </message>
    <message>
        <source>The clinic&apos;s own promise: {day}</source>
        <translation>Klinikens eget löfte: {day}</translation>
    </message>
    <message>
        <source>Restrict the journal…</source>
        <translation>Begränsa journalen…</translation>
    </message>
    <message>
        <source>Other steps…</source>
        <translation>Andra steg…</translation>
    </message>
    <message>
        <source>Born {day}</source>
        <translation>Född {day}</translation>
    </message>
    <message>
        <source>Portable copy of the journal…</source>
        <translation>Kopia av journalen att ta med…</translation>
    </message>
</context>
<context>
    <name>CaseWords</name>
    <message>
        <source>The whole journal</source>
        <translation>Hela journalen</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Foton</translation>
    </message>
    <message>
        <source>A statement</source>
        <translation>Ett yttrande</translation>
    </message>
    <message>
        <source>Who looked at the journal</source>
        <translation>Vem som har läst journalen</translation>
    </message>
    <message>
        <source>Letter received</source>
        <translation>Brev mottaget</translation>
    </message>
    <message>
        <source>Letter sent</source>
        <translation>Brev skickat</translation>
    </message>
    <message>
        <source>New deadline</source>
        <translation>Ny svarsfrist</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Anmärkning</translation>
    </message>
    <message>
        <source>Decided without criticism</source>
        <translation>Avgjort utan kritik</translation>
    </message>
    <message>
        <source>Decided with criticism</source>
        <translation>Avgjort med kritik</translation>
    </message>
    <message>
        <source>Not taken up</source>
        <translation>Inte upptaget</translation>
    </message>
    <message>
        <source>Withdrawn by the patient</source>
        <translation>Återkallat av patienten</translation>
    </message>
    <message>
        <source>Settled with the patient</source>
        <translation>Förlikning med patienten</translation>
    </message>
    <message>
        <source>Opened by mistake</source>
        <translation>Öppnat av misstag</translation>
    </message>
    <message>
        <source>Complaint case opened</source>
        <translation>Klagomålsärende öppnat</translation>
    </message>
    <message>
        <source>New deadline: {day}</source>
        <translation>Ny svarsfrist: {day}</translation>
    </message>
    <message>
        <source>Complaint case closed: {outcome}</source>
        <translation>Klagomålsärende avslutat: {outcome}</translation>
    </message>
    <message>
        <source>Whole journal handed out</source>
        <translation>Hela journalen utlämnad</translation>
    </message>
    <message>
        <source>Received: {day}</source>
        <translation>Mottaget: {day}</translation>
    </message>
    <message>
        <source>Deadline: {day}</source>
        <translation>Svarsfrist: {day}</translation>
    </message>
    <message>
        <source>Case number: {number}</source>
        <translation>Diarienummer: {number}</translation>
    </message>
    <message>
        <source>Asked for: {what}</source>
        <translation>Begärt: {what}</translation>
    </message>
</context>
<context>
    <name>CasesDialog</name>
    <message>
        <source>Complaint cases</source>
        <translation>Klagomålsärenden</translation>
    </message>
    <message>
        <source>Open or closed cases</source>
        <translation>Öppna eller avslutade ärenden</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öppna</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Avslutade</translation>
    </message>
    <message>
        <source>Open a case…</source>
        <translation>Öppna ett ärende…</translation>
    </message>
    <message>
        <source>Close the case…</source>
        <translation>Avsluta ärendet…</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Slutade med</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Svarsfrist</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Ärende</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Okänd</translation>
    </message>
    <message>
        <source>The journal is on hold. A practitioner hands it out.</source>
        <translation>Journalen har gallringsstopp. En behandlare lämnar ut den.</translation>
    </message>
    <message>
        <source>The journal is on hold. Look through what goes out, then hand it out.</source>
        <translation>Journalen har gallringsstopp. Gå igenom vad som lämnas ut och lämna sedan ut den.</translation>
    </message>
    <message>
        <source>Write a note…</source>
        <translation>Skriv en anteckning…</translation>
    </message>
    <message>
        <source>Hand the journal out…</source>
        <translation>Lämna ut journalen…</translation>
    </message>
    <message>
        <source>None set</source>
        <translation>Ingen satt</translation>
    </message>
    <message>
        <source>No closed cases</source>
        <translation>Inga avslutade ärenden</translation>
    </message>
    <message>
        <source>No open cases</source>
        <translation>Inga öppna ärenden</translation>
    </message>
</context>
<context>
    <name>ChangePersonDialog</name>
    <message>
        <source>Change {name}</source>
        <translation>Ändra {name}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>The change is saved.</source>
        <translation>Ändringen är sparad.</translation>
    </message>
</context>
<context>
    <name>ChangeWords</name>
    <message>
        <source>New: {name} ({code})</source>
        <translation>Ny: {name} ({code})</translation>
    </message>
    <message>
        <source>Removed: {name} ({code})</source>
        <translation>Borttagen: {name} ({code})</translation>
    </message>
    <message>
        <source>Changed: {name} ({code})</source>
        <translation>Ändrad: {name} ({code})</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Vad den gör</translation>
    </message>
    <message>
        <source>How sure it is</source>
        <translation>Hur säker den är</translation>
    </message>
    <message>
        <source>What it demands</source>
        <translation>Vad den kräver</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Källa</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Första dag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Sista dag</translation>
    </message>
    <message>
        <source>What it applies to</source>
        <translation>Vad den gäller</translation>
    </message>
    <message>
        <source>Its sentence</source>
        <translation>Meningen</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Class in law</source>
        <translation>Klass i lagen</translation>
    </message>
    <message>
        <source>Who may treat</source>
        <translation>Vem som får behandla</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Enheter</translation>
    </message>
    <message>
        <source>What an entry states</source>
        <translation>Vad en anteckning anger</translation>
    </message>
    <message>
        <source>Areas of the body</source>
        <translation>Områden på kroppen</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Texter</translation>
    </message>
    <message>
        <source>Days between two treatments</source>
        <translation>Dagar mellan två behandlingar</translation>
    </message>
    <message>
        <source>Photos to take</source>
        <translation>Foton att ta</translation>
    </message>
    <message>
        <source>Days until the result is photographed</source>
        <translation>Dagar tills resultatet fotograferas</translation>
    </message>
    <message>
        <source>Health that forbids it</source>
        <translation>Hälsa som förbjuder den</translation>
    </message>
    <message>
        <source>Health that asks for caution</source>
        <translation>Hälsa som kräver försiktighet</translation>
    </message>
    <message>
        <source>Its product is a medicine</source>
        <translation>Produkten är ett läkemedel</translation>
    </message>
</context>
<context>
    <name>ChooseDisplayDialog</name>
    <message>
        <source>Which display does the patient use?</source>
        <translation>Vilken skärm använder patienten?</translation>
    </message>
    <message>
        <source>The form fills that display; all others are locked until your PIN. The choice is remembered on this computer, and can be changed under My account.</source>
        <translation>Formuläret fyller den skärmen, och alla andra är låsta tills du anger din pinkod. Valet sparas på den här datorn och kan ändras under Mitt konto.</translation>
    </message>
    <message>
        <source>This one, where the program is</source>
        <translation>Den här, där programmet är</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Lämna över skärmen</translation>
    </message>
</context>
<context>
    <name>ClearancesScreen</name>
    <message>
        <source>Who may do what</source>
        <translation>Vem får göra vad</translation>
    </message>
    <message>
        <source>What practitioners leave to colleagues, and what each person is cleared to do.</source>
        <translation>Vad behandlare överlåter till kollegor, och vad var och en får utföra.</translation>
    </message>
    <message>
        <source>Delegate…</source>
        <translation>Delegera…</translation>
    </message>
    <message>
        <source>Delegations</source>
        <translation>Delegeringar</translation>
    </message>
    <message>
        <source>Competences</source>
        <translation>Kompetenser</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Platser</translation>
    </message>
    <message>
        <source>Parts of who may do what</source>
        <translation>Delar av vem som får göra vad</translation>
    </message>
    <message>
        <source>The delegation is signed.</source>
        <translation>Delegeringen är signerad.</translation>
    </message>
    <message>
        <source>End the delegation to {name}?</source>
        <translation>Avsluta delegeringen till {name}?</translation>
    </message>
    <message>
        <source>From now on it does not count. What was done under it stays as it is.</source>
        <translation>Från och med nu gäller den inte. Det som gjorts med stöd av den förblir som det är.</translation>
    </message>
    <message>
        <source>End the delegation</source>
        <translation>Avsluta delegeringen</translation>
    </message>
    <message>
        <source>Why does it end?</source>
        <translation>Varför avslutas den?</translation>
    </message>
    <message>
        <source>The delegation has ended.</source>
        <translation>Delegeringen är avslutad.</translation>
    </message>
    <message>
        <source>What {name} is cleared to do is stated.</source>
        <translation>Det är angivet vad {name} får utföra.</translation>
    </message>
    <message>
        <source>Give up {place}?</source>
        <translation>Avveckla {place}?</translation>
    </message>
    <message>
        <source>Nobody can sign an entry for it any more. What was done there stays as it is.</source>
        <translation>Ingen kan längre signera en anteckning för den. Det som gjorts där står kvar som det är.</translation>
    </message>
    <message>
        <source>Give up this place</source>
        <translation>Avveckla platsen</translation>
    </message>
    <message>
        <source>The clinic&apos;s places are stated.</source>
        <translation>Klinikens platser är angivna.</translation>
    </message>
    <message>
        <source>The workstation is named.</source>
        <translation>Arbetsplatsen har fått namn.</translation>
    </message>
</context>
<context>
    <name>ClinicStep</name>
    <message>
        <source>Clinic</source>
        <translation>Klinik</translation>
    </message>
    <message>
        <source>As it stands on consents and printed journals.</source>
        <translation>Så som det står på samtycken och utskrivna journaler.</translation>
    </message>
    <message>
        <source>Write the clinic&apos;s name.</source>
        <translation>Skriv klinikens namn.</translation>
    </message>
    <message>
        <source>Write the clinic&apos;s address.</source>
        <translation>Skriv klinikens adress.</translation>
    </message>
    <message>
        <source>Shorten the address.</source>
        <translation>Korta adressen.</translation>
    </message>
    <message>
        <source>Name of the clinic</source>
        <translation>Klinikens namn</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adress</translation>
    </message>
    <message>
        <source>Street, postal code and town.</source>
        <translation>Gata, postnummer och ort.</translation>
    </message>
</context>
<context>
    <name>CloseCaseForm</name>
    <message>
        <source>Close the case: {case}</source>
        <translation>Avsluta ärendet: {case}</translation>
    </message>
    <message>
        <source>Closing releases the hold of this case. Other holds stay.</source>
        <translation>När ärendet avslutas hävs dess gallringsstopp. Andra gallringsstopp står kvar.</translation>
    </message>
    <message>
        <source>How did it end?</source>
        <translation>Hur slutade det?</translation>
    </message>
    <message>
        <source>Why is it closed?</source>
        <translation>Varför avslutas det?</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>Avsluta ärendet</translation>
    </message>
</context>
<context>
    <name>CloseLotDialog</name>
    <message>
        <source>Take lot {lot} out of use?</source>
        <translation>Ta batch {lot} ur bruk?</translation>
    </message>
    <message>
        <source>A recalled lot is refused in new entries. Under “Recall” are those who got it.</source>
        <translation>En återkallad batch avvisas i nya anteckningar. Under ”Återkallelse” finns de som har fått den.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Varför</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Anmärkning</translation>
    </message>
    <message>
        <source>Take out of use</source>
        <translation>Ta ur bruk</translation>
    </message>
</context>
<context>
    <name>ClosedPage</name>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Open it all the same…</source>
        <translation>Öppna den ändå…</translation>
    </message>
    <message>
        <source>It is kept and locked. If the patient wants to be treated, or wants it used again, ask the owner to lift the restriction.</source>
        <translation>Den är bevarad och låst. Vill patienten behandlas, eller får den användas igen, be ägaren häva begränsningen.</translation>
    </message>
    <message>
        <source>Since {when}, set by {name}</source>
        <translation>Sedan {when}, satt av {name}</translation>
    </message>
    <message>
        <source>Open to nobody without a reason</source>
        <translation>Öppen för ingen utan skäl</translation>
    </message>
    <message>
        <source>Open to: {names}</source>
        <translation>Öppen för: {names}</translation>
    </message>
    <message>
        <source>It is kept and locked. Lift it once the patient wants to be treated, or wants it used again.</source>
        <translation>Den är bevarad och låst. Häv begränsningen när patienten vill behandlas eller vill att den används igen.</translation>
    </message>
    <message>
        <source>This journal is restricted</source>
        <translation>Den här journalen är begränsad</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Compare photos</source>
        <translation>Jämför foton</translation>
    </message>
    <message>
        <source>How to compare</source>
        <translation>Sätt att jämföra</translation>
    </message>
    <message>
        <source>Beside each other</source>
        <translation>Bredvid varandra</translation>
    </message>
    <message>
        <source>Slider</source>
        <translation>Skjutreglage</translation>
    </message>
    <message>
        <source>Blink</source>
        <translation>Blinka</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>Ovanpå varandra</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Anpassa</translation>
    </message>
    <message>
        <source>Hand out a collage</source>
        <translation>Lämna ut ett kollage</translation>
    </message>
    <message>
        <source>Drawings</source>
        <translation>Teckningar</translation>
    </message>
    <message>
        <source>Where the edge is</source>
        <translation>Var kanten är</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Genomskinlighet</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klar</translation>
    </message>
    <message>
        <source>Mark the eyes</source>
        <translation>Markera ögonen</translation>
    </message>
    <message>
        <source>Press on both eyes of each photo, the same one first</source>
        <translation>Tryck på båda ögonen på varje foto, samma öga först</translation>
    </message>
    <message>
        <source>Wheel or + and − zoom, drag to move</source>
        <translation>Hjul eller + och − zoomar, dra för att flytta</translation>
    </message>
    <message>
        <source>← and → move the edge</source>
        <translation>← och → flyttar kanten</translation>
    </message>
    <message>
        <source>Space shows the next</source>
        <translation>Blanksteg visar nästa</translation>
    </message>
    <message>
        <source>[ and ] change the opacity</source>
        <translation>[ och ] ändrar genomskinligheten</translation>
    </message>
    <message>
        <source>Both eyes are marked on photo {number}</source>
        <translation>Båda ögonen är markerade på foto {number}</translation>
    </message>
</context>
<context>
    <name>CompetenceDialog</name>
    <message>
        <source>What is {name} cleared to do?</source>
        <translation>Vad får {name} utföra?</translation>
    </message>
    <message>
        <source>What does it rest on?</source>
        <translation>Vad grundas det på?</translation>
    </message>
    <message>
        <source>Training, certificate, years of practice.</source>
        <translation>Utbildning, certifikat, års praktik.</translation>
    </message>
    <message>
        <source>From now on this replaces what was stated before. What is not ticked, the rules do not let them do.</source>
        <translation>Från och med nu ersätter detta det som angavs tidigare. Det som inte är ikryssat låter reglerna dem inte göra.</translation>
    </message>
    <message>
        <source>Treatments</source>
        <translation>Behandlingar</translation>
    </message>
    <message>
        <source>State this</source>
        <translation>Ange detta</translation>
    </message>
    <message>
        <source>Write what it rests on.</source>
        <translation>Skriv vad det grundas på.</translation>
    </message>
    <message>
        <source>The competence could not be stated. Try again.</source>
        <translation>Kompetensen kunde inte anges. Försök igen.</translation>
    </message>
</context>
<context>
    <name>CompetencesPanel</name>
    <message>
        <source>Competences</source>
        <translation>Kompetenser</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Cleared for</source>
        <translation>Får utföra</translation>
    </message>
    <message>
        <source>Stated</source>
        <translation>Angivet</translation>
    </message>
    <message>
        <source>State competence…</source>
        <translation>Ange kompetens…</translation>
    </message>
    <message>
        <source>Nothing stated yet</source>
        <translation>Inget angivet ännu</translation>
    </message>
    <message>
        <source>No treatment</source>
        <translation>Ingen behandling</translation>
    </message>
    <message>
        <source>Nothing has been stated of what this person is cleared to do.</source>
        <translation>Det är inte angivet vad den här personen får utföra.</translation>
    </message>
    <message>
        <source>Rests on: {grounds}</source>
        <translation>Grundas på: {grounds}</translation>
    </message>
    <message>
        <source>to {last}</source>
        <translation>till och med {last}</translation>
    </message>
    <message>
        <source>Stated {when} by {name}. It counts for treatments from then on.</source>
        <translation>Angivet {when} av {name}. Det gäller för behandlingar från och med då.</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Write a reason. It is kept in the journal.</source>
        <translation>Skriv ett skäl. Det sparas i journalen.</translation>
    </message>
</context>
<context>
    <name>ConsentDetail</name>
    <message>
        <source>Signed by</source>
        <translation>Undertecknat av</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>Vittne</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>Arbetsplats</translation>
    </message>
    <message>
        <source>Signed with</source>
        <translation>Undertecknat med</translation>
    </message>
    <message>
        <source>Ticked</source>
        <translation>Förkryssat</translation>
    </message>
    <message>
        <source>What the patient asked or added</source>
        <translation>Det här frågade patienten om eller lade till</translation>
    </message>
    <message>
        <source>The exact text, as it was shown</source>
        <translation>Den exakta texten, så som den visades</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Visat</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Undertecknat</translation>
    </message>
    <message>
        <source>Time to read</source>
        <translation>Tid att läsa</translation>
    </message>
    <message>
        <source>Counts from</source>
        <translation>Gäller från</translation>
    </message>
    <message>
        <source>Never: it was taken back first</source>
        <translation>Aldrig: det togs tillbaka dessförinnan</translation>
    </message>
    <message>
        <source>Not yet: it waits for a practitioner</source>
        <translation>Inte ännu: det väntar på en behandlare</translation>
    </message>
    <message>
        <source>No end</source>
        <translation>Utan slut</translation>
    </message>
    <message>
        <source>Counts to</source>
        <translation>Gäller till</translation>
    </message>
    <message>
        <source>Pen</source>
        <translation>Penna</translation>
    </message>
    <message>
        <source>Finger</source>
        <translation>Finger</translation>
    </message>
    <message>
        <source>Mouse</source>
        <translation>Mus</translation>
    </message>
</context>
<context>
    <name>ConsentPage</name>
    <message>
        <source>Please give the screen back to the staff. They will go on with you.</source>
        <translation>Lämna tillbaka skärmen till personalen. De hjälper dig vidare.</translation>
    </message>
    <message>
        <source>{name}, born {date}</source>
        <translation>{name}, född {date}</translation>
    </message>
    <message>
        <source>Tick only what is true. Ask if anything is unclear.</source>
        <translation>Kryssa bara för det som stämmer. Fråga om något är oklart.</translation>
    </message>
    <message>
        <source>What I asked about, or want to add (may stay empty)</source>
        <translation>Det här har jag frågat om eller vill lägga till (får vara tomt)</translation>
    </message>
    <message>
        <source>{name}: sign here with pen, finger or mouse</source>
        <translation>{name}: skriv under här med penna, finger eller mus</translation>
    </message>
    <message>
        <source>Signature field</source>
        <translation>Fält för underskrift</translation>
    </message>
    <message>
        <source>Clear the signature</source>
        <translation>Rensa underskriften</translation>
    </message>
    <message>
        <source>I do not want this</source>
        <translation>Jag vill inte det här</translation>
    </message>
    <message>
        <source>You do not have to say why. Your no is noted, and you are not treated. You can change your mind.</source>
        <translation>Du behöver inte säga varför. Ditt nej noteras, och du behandlas inte. Du kan ändra dig.</translation>
    </message>
    <message>
        <source>Why, if you wish to say</source>
        <translation>Varför, om du vill säga det</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>You do not have to say why. Your no is noted. You can change your mind.</source>
        <translation>Du behöver inte säga varför. Ditt nej antecknas. Du kan ändra dig.</translation>
    </message>
    <message>
        <source>Step {step} of 3</source>
        <translation>Steg {step} av 3</translation>
    </message>
    <message>
        <source>I have read it</source>
        <translation>Jag har läst det</translation>
    </message>
    <message>
        <source>Go on to sign</source>
        <translation>Vidare till underskrift</translation>
    </message>
    <message>
        <source>I agree and sign</source>
        <translation>Jag samtycker och skriver under</translation>
    </message>
    <message>
        <source>Give the screen back</source>
        <translation>Lämna tillbaka skärmen</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Läs vidare</translation>
    </message>
    <message>
        <source>Thank you. Please give the screen back to the staff.</source>
        <translation>Tack. Lämna tillbaka skärmen till personalen.</translation>
    </message>
    <message>
        <source>Every statement must be true before you sign. Ask the staff, or say that you do not want this.</source>
        <translation>Allt måste stämma innan du skriver under. Fråga personalen, eller säg att du inte vill det här.</translation>
    </message>
    <message>
        <source>This text is too long. Shorten it.</source>
        <translation>Texten är för lång. Korta den.</translation>
    </message>
    <message>
        <source>Sign in the field first, with your whole name.</source>
        <translation>Skriv först under i fältet med hela ditt namn.</translation>
    </message>
    <message>
        <source>You choose</source>
        <translation>Du väljer</translation>
    </message>
    <message>
        <source>Tick what you allow. You may leave all of it. What you leave is not allowed.</source>
        <translation>Kryssa för det du tillåter. Du får låta bli alltihop. Det du inte kryssar för är inte tillåtet.</translation>
    </message>
    <message>
        <source>Who receives it</source>
        <translation>Vem får dem</translation>
    </message>
    <message>
        <source>Which information</source>
        <translation>Vilka uppgifter</translation>
    </message>
    <message>
        <source>For what</source>
        <translation>Till vad</translation>
    </message>
</context>
<context>
    <name>ConsultationPage</name>
    <message>
        <source>Prescriber&apos;s consultation before {treatment}</source>
        <translation>Ordinatörens konsultation före {treatment}</translation>
    </message>
    <message>
        <source>Prescriber</source>
        <translation>Ordinatör</translation>
    </message>
    <message>
        <source>Registration number</source>
        <translation>Legitimationsnummer</translation>
    </message>
    <message>
        <source>When</source>
        <translation>När</translation>
    </message>
    <message>
        <source>How the prescriber saw the patient</source>
        <translation>Hur ordinatören träffade patienten</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Anmärkning</translation>
    </message>
    <message>
        <source>Record for {name}</source>
        <translation>Registrera för {name}</translation>
    </message>
    <message>
        <source>Write the prescriber&apos;s name</source>
        <translation>Skriv ordinatörens namn</translation>
    </message>
    <message>
        <source>Write the registration number</source>
        <translation>Skriv legitimationsnumret</translation>
    </message>
    <message>
        <source>The consultation is recorded</source>
        <translation>Konsultationen är registrerad</translation>
    </message>
</context>
<context>
    <name>CopiesBack</name>
    <message numerus="yes">
        <source>%n copy(s) left the clinic on this consent</source>
        <translation>
            <numerusform>%n kopia har lämnat kliniken på det här samtycket</numerusform>
            <numerusform>%n kopior har lämnat kliniken på det här samtycket</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them to call back</source>
        <translation>
            <numerusform>%n ska återkallas</numerusform>
            <numerusform>%n ska återkallas</numerusform>
        </translation>
    </message>
    <message>
        <source>all of them settled</source>
        <translation>alla är avslutade</translation>
    </message>
    <message>
        <source>Call and letter list as PDF…</source>
        <translation>Ring- och brevlista som PDF…</translation>
    </message>
    <message>
        <source>Save the call list</source>
        <translation>Spara ringlistan</translation>
    </message>
    <message>
        <source>copies</source>
        <translation>kopior</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Sparad som {file}</translation>
    </message>
</context>
<context>
    <name>CopyOffer</name>
    <message>
        <source>Copy for the patient</source>
        <translation>Kopia till patienten</translation>
    </message>
    <message>
        <source>The patient&apos;s health is confirmed. The patient can have a copy of the answers.</source>
        <translation>Patientens hälsa är bekräftad. Patienten kan få en kopia av svaren.</translation>
    </message>
</context>
<context>
    <name>CopyRow</name>
    <message>
        <source>To {recipient} on {day}, by {who}</source>
        <translation>Till {recipient} den {day}, av {who}</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s), {form}, fingerprint {hash}…</source>
        <translation>
            <numerusform>%n foto, {form}, fingeravtryck {hash}…</numerusform>
            <numerusform>%n foton, {form}, fingeravtryck {hash}…</numerusform>
        </translation>
    </message>
    <message>
        <source>How it went</source>
        <translation>Hur det gick</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Vad som sades</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Välj</translation>
    </message>
    <message>
        <source>Write it in the journal</source>
        <translation>Skriv det i journalen</translation>
    </message>
    <message>
        <source>Choose how it went</source>
        <translation>Välj hur det gick</translation>
    </message>
    <message>
        <source>Write what was said, and why the copy cannot come back</source>
        <translation>Skriv vad som sades och varför kopian inte kan komma tillbaka</translation>
    </message>
</context>
<context>
    <name>CorrectionCards</name>
    <message>
        <source>Corrects the version written {when}</source>
        <translation>Rättar versionen skriven {when}</translation>
    </message>
    <message>
        <source>Corrected because: {reason}</source>
        <translation>Rättat eftersom: {reason}</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Rättelse</translation>
    </message>
    <message>
        <source>Corrected later</source>
        <translation>Rättat senare</translation>
    </message>
    <message>
        <source>Corrected {when} by {who}: {reason}</source>
        <translation>Rättat {when} av {who}: {reason}</translation>
    </message>
</context>
<context>
    <name>CountersignPage</name>
    <message>
        <source>Countersign an entry</source>
        <translation>Kontrasignera en anteckning</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Anmärkning</translation>
    </message>
    <message>
        <source>Countersign for {name}</source>
        <translation>Kontrasignera för {name}</translation>
    </message>
    <message>
        <source>The entry is countersigned</source>
        <translation>Anteckningen är kontrasignerad</translation>
    </message>
    <message>
        <source>Your PIN: its sixth digit signs. A correction needs it again.</source>
        <translation>Din PIN: den sjätte siffran signerar. En rättelse kräver det igen.</translation>
    </message>
</context>
<context>
    <name>CountryStep</name>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>It decides which rules are in force. It cannot be changed later.</source>
        <translation>Det avgör vilka regler som gäller. Det kan inte ändras senare.</translation>
    </message>
    <message>
        <source>Choose where the clinic is.</source>
        <translation>Välj var kliniken finns.</translation>
    </message>
    <message>
        <source>Where is the clinic?</source>
        <translation>Var finns kliniken?</translation>
    </message>
</context>
<context>
    <name>CoursePage</name>
    <message>
        <source>Plan a course</source>
        <translation>Planera en behandlingsserie</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Behandling</translation>
    </message>
    <message>
        <source>Each treatment still needs its own valid consent</source>
        <translation>Varje behandling kräver fortfarande ett eget giltigt samtycke</translation>
    </message>
    <message>
        <source>How many times</source>
        <translation>Antal gånger</translation>
    </message>
    <message>
        <source>Days from one to the next</source>
        <translation>Dagar från den ena till den nästa</translation>
    </message>
    <message>
        <source>First on</source>
        <translation>Första gången</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Mål</translation>
    </message>
    <message>
        <source>Sign for {name}</source>
        <translation>Signera för {name}</translation>
    </message>
    <message>
        <source>Write a number from 1 to {most}</source>
        <translation>Skriv ett tal från 1 till {most}</translation>
    </message>
    <message>
        <source>Write the day of the first treatment</source>
        <translation>Skriv dagen för den första behandlingen</translation>
    </message>
    <message>
        <source>The course is planned</source>
        <translation>Behandlingsserien är planerad</translation>
    </message>
</context>
<context>
    <name>DailyBackup</name>
    <message>
        <source>The day&apos;s backup was not made</source>
        <translation>Dagens säkerhetskopia gjordes inte</translation>
    </message>
    <message>
        <source>The backup drive is not there</source>
        <translation>Enheten för säkerhetskopior är inte här</translation>
    </message>
    <message>
        <source>Today&apos;s backup waits for it. Plug it in, and it is made within a minute.</source>
        <translation>Dagens säkerhetskopia väntar på den. Anslut den, så görs den inom en minut.</translation>
    </message>
</context>
<context>
    <name>DamageStripe</name>
    <message>
        <source>Part of this journal cannot be read</source>
        <translation>En del av denna journal kan inte läsas</translation>
    </message>
    <message>
        <source>Nothing is written in it until that is mended</source>
        <translation>Inget skrivs i den förrän det är åtgärdat</translation>
    </message>
    <message>
        <source>Change nothing in the journal&apos;s folder, run “verify” in a terminal, and call whoever minds the computers</source>
        <translation>Ändra inget i journalens mapp, kör ”verify” i en terminal och ring den som sköter datorerna</translation>
    </message>
    <message numerus="yes">
        <source>%n records of this journal cannot be read. The rest can, and nothing can be written.</source>
        <translation>
            <numerusform>%n post i denna journal kan inte läsas. Resten kan, och inget kan skrivas.</numerusform>
            <numerusform>%n poster i denna journal kan inte läsas. Resten kan, och inget kan skrivas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>day/month/year</source>
        <translation>dag/månad/år</translation>
    </message>
</context>
<context>
    <name>DelegateDialog</name>
    <message>
        <source>Delegate treatments</source>
        <translation>Delegera behandlingar</translation>
    </message>
    <message>
        <source>Sign with PIN</source>
        <translation>Signera med pinkod</translation>
    </message>
    <message>
        <source>To whom?</source>
        <translation>Till vem?</translation>
    </message>
    <message>
        <source>Which treatments?</source>
        <translation>Vilka behandlingar?</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plats</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Första dag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Sista dag</translation>
    </message>
    <message>
        <source>Instruction that the colleague follows</source>
        <translation>Instruktion som kollegan följer</translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translation>Din pinkod</translation>
    </message>
    <message>
        <source>Its sixth digit signs the delegation.</source>
        <translation>Den sjätte siffran signerar delegeringen.</translation>
    </message>
    <message>
        <source>There is no colleague to delegate to.</source>
        <translation>Det finns ingen kollega att delegera till.</translation>
    </message>
    <message>
        <source>Tick at least one treatment.</source>
        <translation>Kryssa i minst en behandling.</translation>
    </message>
    <message>
        <source>Write the first day.</source>
        <translation>Skriv den första dagen.</translation>
    </message>
    <message>
        <source>Write the instruction.</source>
        <translation>Skriv instruktionen.</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>Den sista dagen ligger före den första.</translation>
    </message>
    <message>
        <source>The delegation could not be signed. Try again.</source>
        <translation>Delegeringen kunde inte signeras. Försök igen.</translation>
    </message>
    <message>
        <source>At another place the colleague can treat only with a written reason.</source>
        <translation>På en annan plats kan kollegan behandla bara med ett skrivet skäl.</translation>
    </message>
</context>
<context>
    <name>DelegationsPanel</name>
    <message>
        <source>By</source>
        <translation>Av</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Till</translation>
    </message>
    <message>
        <source>Treatments</source>
        <translation>Behandlingar</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Läge</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Sista dagen</translation>
    </message>
    <message>
        <source>Delegations</source>
        <translation>Delegeringar</translation>
    </message>
    <message>
        <source>End this delegation…</source>
        <translation>Avsluta delegeringen…</translation>
    </message>
    <message>
        <source>No delegations</source>
        <translation>Inga delegeringar</translation>
    </message>
    <message>
        <source>A practitioner with a registration can leave treatments to a colleague.</source>
        <translation>En behandlare med legitimation kan överlåta behandlingar till en kollega.</translation>
    </message>
    <message>
        <source>Last day {day}</source>
        <translation>Sista dagen {day}</translation>
    </message>
    <message>
        <source>one of the two no longer treats here</source>
        <translation>en av de två behandlar inte längre här</translation>
    </message>
    <message>
        <source>Ended {moment}: {reason}</source>
        <translation>Avslutad {moment}: {reason}</translation>
    </message>
    <message>
        <source>Delegated by {name}</source>
        <translation>Delegerat av {name}</translation>
    </message>
    <message>
        <source>Place: {place}</source>
        <translation>Plats: {place}</translation>
    </message>
    <message>
        <source>Everywhere in the clinic</source>
        <translation>Överallt på kliniken</translation>
    </message>
    <message>
        <source>From {moment}</source>
        <translation>Från {moment}</translation>
    </message>
    <message>
        <source>Without an end</source>
        <translation>Utan slutdatum</translation>
    </message>
    <message>
        <source>No end</source>
        <translation>Inget slut</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Avslutad</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>I kraft</translation>
    </message>
    <message>
        <source>Begins later</source>
        <translation>Börjar senare</translation>
    </message>
</context>
<context>
    <name>DescribePage</name>
    <message>
        <source>Describe the photo anew</source>
        <translation>Beskriv fotot på nytt</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Behandling</translation>
    </message>
    <message>
        <source>When in the treatment</source>
        <translation>När i behandlingen</translation>
    </message>
    <message>
        <source>Pose</source>
        <translation>Pose</translation>
    </message>
    <message>
        <source>When it was taken</source>
        <translation>När det togs</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anteckning</translation>
    </message>
    <message>
        <source>How the time is known</source>
        <translation>Hur tidpunkten är känd</translation>
    </message>
    <message>
        <source>Needed where you change when it was taken</source>
        <translation>Behövs om du ändrar när det togs</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <source>Save for {name}</source>
        <translation>Spara för {name}</translation>
    </message>
    <message>
        <source>The photo is described anew</source>
        <translation>Fotot är beskrivet på nytt</translation>
    </message>
</context>
<context>
    <name>DeskConsentPage</name>
    <message>
        <source>Hand over a consent</source>
        <translation>Ge ett samtycke till patienten</translation>
    </message>
    <message>
        <source>What the patient signs here goes to the practitioners and counts once one of them confirms it</source>
        <translation>Det som patienten skriver under här går till behandlarna och gäller när en av dem bekräftar det</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Only choose a language that the patient reads well</source>
        <translation>Välj bara ett språk som patienten läser bra</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Behandling</translation>
    </message>
    <message>
        <source>Choose a treatment</source>
        <translation>Välj en behandling</translation>
    </message>
    <message>
        <source>Hand over to {name}</source>
        <translation>Lämna skärmen till {name}</translation>
    </message>
    <message>
        <source>Choose a consent</source>
        <translation>Välj ett samtycke</translation>
    </message>
</context>
<context>
    <name>DeskHealthPage</name>
    <message>
        <source>Hand over health questions</source>
        <translation>Lämna över hälsodeklaration</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Only choose a language that the patient reads well</source>
        <translation>Välj bara ett språk som patienten läser bra</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Behandling</translation>
    </message>
    <message>
        <source>It adds its own questions to the general ones</source>
        <translation>Den lägger sina egna frågor till de allmänna</translation>
    </message>
    <message>
        <source>General questions only</source>
        <translation>Bara de allmänna frågorna</translation>
    </message>
    <message>
        <source>Hand over to {name}</source>
        <translation>Lämna skärmen till {name}</translation>
    </message>
    <message>
        <source>Choose a language</source>
        <translation>Välj ett språk</translation>
    </message>
    <message>
        <source>What the patient answers goes to the practitioners. At the desk one sees only that it was handed in.</source>
        <translation>Det patienten svarar går till behandlarna. I receptionen ser man bara att det har lämnats in.</translation>
    </message>
</context>
<context>
    <name>DeskWithdrawPage</name>
    <message>
        <source>The patient withdraws a consent</source>
        <translation>Patienten tar tillbaka ett samtycke</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Samtycke</translation>
    </message>
    <message>
        <source>Signed {when}</source>
        <translation>Undertecknat {when}</translation>
    </message>
    <message>
        <source>Signed {when}, waits for a practitioner</source>
        <translation>Undertecknat {when}, väntar på en behandlare</translation>
    </message>
    <message>
        <source>Signed {when}, not about a treatment</source>
        <translation>Undertecknat {when}, inte om en behandling</translation>
    </message>
    <message>
        <source>Withdraw consent of {name}</source>
        <translation>Ta tillbaka samtycket för {name}</translation>
    </message>
    <message>
        <source>Keep the consent</source>
        <translation>Behåll samtycket</translation>
    </message>
    <message>
        <source>The consent is withdrawn</source>
        <translation>Samtycket är återtaget</translation>
    </message>
    <message>
        <source>From now on nobody can be treated on this consent, nor on an older one to the same treatment. Only practitioners can read what it is to: ask the patient when they signed. This cannot be undone; a new consent can be signed.</source>
        <translation>Från och med nu kan ingen behandlas på detta samtycke, inte heller på ett äldre till samma behandling. Bara behandlare kan läsa vad det gäller: fråga patienten när de skrev under. Det kan inte ångras; ett nytt samtycke kan skrivas under.</translation>
    </message>
</context>
<context>
    <name>DeviationRows</name>
    <message>
        <source>Write why you treat all the same, or wait</source>
        <translation>Skriv varför du behandlar ändå, eller vänta</translation>
    </message>
    <message>
        <source>Rules that warn</source>
        <translation>Regler som varnar</translation>
    </message>
    <message>
        <source>Each reason is signed with the entry and stays in the journal</source>
        <translation>Varje skäl signeras tillsammans med behandlingen och finns kvar i journalen</translation>
    </message>
    <message>
        <source>Why you treat all the same. Rule: {source}</source>
        <translation>Varför du behandlar ändå. Regel: {source}</translation>
    </message>
</context>
<context>
    <name>DigitPad</name>
    <message>
        <source>Digits</source>
        <translation>Siffror</translation>
    </message>
    <message>
        <source>Take the last digit back</source>
        <translation>Ta bort sista siffran</translation>
    </message>
</context>
<context>
    <name>DisclosePage</name>
    <message>
        <source>Passed on to somebody else</source>
        <translation>Utlämnat till någon annan</translation>
    </message>
    <message>
        <source>Who received it</source>
        <translation>Vem som fick det</translation>
    </message>
    <message>
        <source>Name of the recipient</source>
        <translation>Mottagarens namn</translation>
    </message>
    <message>
        <source>None chosen</source>
        <translation>Inget valt</translation>
    </message>
    <message>
        <source>On what basis it may go to that country</source>
        <translation>På vilken grund det får överföras till landet</translation>
    </message>
    <message>
        <source>The country is outside the area in which health data may go about freely</source>
        <translation>Landet ligger utanför det område där hälsouppgifter får utbytas fritt</translation>
    </message>
    <message>
        <source>Which decision, contract or circumstance</source>
        <translation>Vilket beslut, avtal eller vilken omständighet</translation>
    </message>
    <message>
        <source>What was passed on</source>
        <translation>Vad som lämnades ut</translation>
    </message>
    <message>
        <source>Entries that went</source>
        <translation>Anteckningar som lämnades ut</translation>
    </message>
    <message>
        <source>Tick those that went as they are</source>
        <translation>Kryssa för dem som lämnades ut som de är</translation>
    </message>
    <message>
        <source>What was left out</source>
        <translation>Vad som utelämnades</translation>
    </message>
    <message>
        <source>Which consent</source>
        <translation>Vilket samtycke</translation>
    </message>
    <message>
        <source>No consent to passing on holds now: none was signed, it was taken back, or it has expired.</source>
        <translation>Inget samtycke till utlämnande gäller nu: inget har lämnats, det har återkallats eller det har gått ut.</translation>
    </message>
    <message>
        <source>Which paragraph</source>
        <translation>Vilken bestämmelse</translation>
    </message>
    <message>
        <source>Whose life or health, and why it could not wait</source>
        <translation>Vems liv eller hälsa, och varför det inte kunde vänta</translation>
    </message>
    <message>
        <source>File that went</source>
        <translation>Fil som lämnades ut</translation>
    </message>
    <message>
        <source>Its checksum is kept, so that it can be told later which file it was</source>
        <translation>Filens kontrollsumma sparas, så att det senare går att se vilken fil det var</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Välj filen…</translation>
    </message>
    <message>
        <source>The file is encrypted</source>
        <translation>Filen är krypterad</translation>
    </message>
    <message>
        <source>Why it is not encrypted</source>
        <translation>Varför den inte är krypterad</translation>
    </message>
    <message>
        <source>Record for {name}</source>
        <translation>Anteckna för {name}</translation>
    </message>
    <message>
        <source>Describe what went, or tick entries</source>
        <translation>Beskriv vad som lämnades ut, eller kryssa för anteckningar</translation>
    </message>
    <message>
        <source>It is recorded</source>
        <translation>Det är antecknat</translation>
    </message>
    <message>
        <source>Write on which paragraph or reason it rests</source>
        <translation>Skriv vilken bestämmelse eller vilket skäl det vilar på</translation>
    </message>
    <message>
        <source>No consent holds</source>
        <translation>Inget samtycke gäller</translation>
    </message>
    <message>
        <source>Write why the file is not encrypted, or encrypt it first</source>
        <translation>Skriv varför filen inte är krypterad, eller kryptera den först</translation>
    </message>
    <message>
        <source>{consent} (until {day})</source>
        <translation>{consent} (till {day})</translation>
    </message>
    <message>
        <source>Which file went?</source>
        <translation>Vilken fil lämnades ut?</translation>
    </message>
    <message>
        <source>Write the name as it stands in the consent</source>
        <translation>Skriv namnet som det står i samtycket</translation>
    </message>
    <message>
        <source>Choose on what basis. Without one, health data may not be passed on to that country.</source>
        <translation>Välj grunden. Utan en får hälsouppgifter inte lämnas ut till det landet.</translation>
    </message>
</context>
<context>
    <name>DisclosureForm</name>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>By its two letters, such as DK</source>
        <translation>Med två bokstäver, t.ex. SE</translation>
    </message>
    <message>
        <source>Why it was necessary</source>
        <translation>Varför det var nödvändigt</translation>
    </message>
    <message>
        <source>On what basis</source>
        <translation>På vilken grund</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Hur</translation>
    </message>
    <message>
        <source>When</source>
        <translation>När</translation>
    </message>
    <message>
        <source>Write who it is</source>
        <translation>Skriv vem det är</translation>
    </message>
    <message>
        <source>Write the country by its two letters, such as DK</source>
        <translation>Skriv landet med två bokstäver, t.ex. SE</translation>
    </message>
    <message>
        <source>Write why it was necessary</source>
        <translation>Skriv varför det var nödvändigt</translation>
    </message>
</context>
<context>
    <name>DisclosureWords</name>
    <message>
        <source>Insurer</source>
        <translation>Försäkringsbolag</translation>
    </message>
    <message>
        <source>Specialist or other treater</source>
        <translation>Specialist eller annan behandlare</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>Laboratorium</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>Sjukhus</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Samarbetspartner</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Personuppgiftsbiträde</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Myndighet</translation>
    </message>
    <message>
        <source>Relative</source>
        <translation>Närstående</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Någon annan</translation>
    </message>
    <message>
        <source>The patient</source>
        <translation>Patienten</translation>
    </message>
    <message>
        <source>The patient’s consent</source>
        <translation>Patientens samtycke</translation>
    </message>
    <message>
        <source>A paragraph of law</source>
        <translation>En lagbestämmelse</translation>
    </message>
    <message>
        <source>Vital interest: it could not wait</source>
        <translation>Vitala intressen: det kunde inte vänta</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>Personligen</translation>
    </message>
    <message>
        <source>By telephone</source>
        <translation>Per telefon</translation>
    </message>
    <message>
        <source>By post</source>
        <translation>Med posten</translation>
    </message>
    <message>
        <source>By secure mail</source>
        <translation>Med säker e-post</translation>
    </message>
    <message>
        <source>By e-mail</source>
        <translation>Med e-post</translation>
    </message>
    <message>
        <source>Through a portal</source>
        <translation>Genom en portal</translation>
    </message>
    <message>
        <source>On a drive or disc</source>
        <translation>På ett minne eller en skiva</translation>
    </message>
    <message>
        <source>Adequacy decision (Art. 45)</source>
        <translation>Beslut om adekvat skyddsnivå (art. 45)</translation>
    </message>
    <message>
        <source>Standard contractual clauses (Art. 46)</source>
        <translation>Standardavtalsklausuler (art. 46)</translation>
    </message>
    <message>
        <source>Binding corporate rules (Art. 47)</source>
        <translation>Bindande företagsbestämmelser (art. 47)</translation>
    </message>
    <message>
        <source>Explicit consent to the transfer (Art. 49(1)(a))</source>
        <translation>Uttryckligt samtycke till överföringen (art. 49.1 a)</translation>
    </message>
    <message>
        <source>Legal claims (Art. 49(1)(e))</source>
        <translation>Rättsliga anspråk (art. 49.1 e)</translation>
    </message>
    <message>
        <source>Vital interest (Art. 49(1)(f))</source>
        <translation>Vitala intressen (art. 49.1 f)</translation>
    </message>
    <message>
        <source>Passed on to {recipient}</source>
        <translation>Utlämnat till {recipient}</translation>
    </message>
    <message>
        <source>Obtained from {source}</source>
        <translation>Inhämtat från {source}</translation>
    </message>
    <message>
        <source>Passed on to</source>
        <translation>Utlämnat till</translation>
    </message>
    <message>
        <source>Basis for going to that country</source>
        <translation>Grund för överföringen till landet</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Vilken</translation>
    </message>
    <message>
        <source>When</source>
        <translation>När</translation>
    </message>
    <message>
        <source>The consent ends</source>
        <translation>Samtycket upphör</translation>
    </message>
    <message>
        <source>Entries that went</source>
        <translation>Anteckningar som lämnades ut</translation>
    </message>
    <message>
        <source>Checksum of the file (SHA-256)</source>
        <translation>Filens kontrollsumma (SHA-256)</translation>
    </message>
    <message>
        <source>Why it was not encrypted</source>
        <translation>Varför den inte var krypterad</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Av</translation>
    </message>
    <message>
        <source>Obtained from</source>
        <translation>Inhämtat från</translation>
    </message>
    <message>
        <source>Who that is</source>
        <translation>Vem det är</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Hur</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Paragraph or reason</source>
        <translation>Bestämmelse eller skäl</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>Why it was necessary</source>
        <translation>Varför det var nödvändigt</translation>
    </message>
    <message>
        <source>What was left out</source>
        <translation>Vad som utelämnades</translation>
    </message>
</context>
<context>
    <name>DisclosuresDialog</name>
    <message>
        <source>Passed on and obtained, the last year</source>
        <translation>Utlämnat och inhämtat, det senaste året</translation>
    </message>
    <message>
        <source>When</source>
        <translation>När</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Register of what was passed on and obtained</source>
        <translation>Register över vad som har lämnats ut och inhämtats</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Inte känt</translation>
    </message>
    <message>
        <source>Nothing was passed on or obtained</source>
        <translation>Inget har lämnats ut eller inhämtats</translation>
    </message>
</context>
<context>
    <name>DisplayRow</name>
    <message>
        <source>Display for patients</source>
        <translation>Skärm för patienter</translation>
    </message>
    <message>
        <source>The one the program is on</source>
        <translation>Den som programmet är på</translation>
    </message>
    <message>
        <source>One that is not connected now</source>
        <translation>En som inte är ansluten nu</translation>
    </message>
</context>
<context>
    <name>DocumentFields</name>
    <message>
        <source>Write when it came</source>
        <translation>Skriv när det kom</translation>
    </message>
    <message>
        <source>Write where the paper lies</source>
        <translation>Skriv var papperet ligger</translation>
    </message>
    <message>
        <source>Choose what it is</source>
        <translation>Välj vad det är</translation>
    </message>
    <message>
        <source>Write what the document is</source>
        <translation>Skriv vad dokumentet är</translation>
    </message>
    <message>
        <source>Where the paper lies</source>
        <translation>Var papperet ligger</translation>
    </message>
    <message>
        <source>Such as cabinet 2, folder N</source>
        <translation>Till exempel skåp 2, mapp N</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Vad det är</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Välj</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>As it stands in the journal</source>
        <translation>Som det står i journalen</translation>
    </message>
    <message>
        <source>From whom</source>
        <translation>Från vem</translation>
    </message>
    <message>
        <source>Date on the document</source>
        <translation>Datum på dokumentet</translation>
    </message>
    <message>
        <source>When it came</source>
        <translation>När det kom</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Anmärkning</translation>
    </message>
</context>
<context>
    <name>DraftStripe</name>
    <message>
        <source>Note</source>
        <translation>Anteckning</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Akut</translation>
    </message>
    <message>
        <source>Reaction</source>
        <translation>Reaktion</translation>
    </message>
    <message>
        <source>Prescription</source>
        <translation>Ordination</translation>
    </message>
    <message>
        <source>Correction: {what}</source>
        <translation>Rättelse: {what}</translation>
    </message>
    <message numerus="yes">
        <source>%n points</source>
        <translation>
            <numerusform>%n punkt</numerusform>
            <numerusform>%n punkter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos</source>
        <translation>
            <numerusform>%n foto</numerusform>
            <numerusform>%n foton</numerusform>
        </translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsätt</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Kasta</translation>
    </message>
    <message>
        <source>{what}, saved {when}. Continue?</source>
        <translation>{what}, sparat {when}. Fortsätt?</translation>
    </message>
</context>
<context>
    <name>DrugLines</name>
    <message>
        <source>Another drug</source>
        <translation>Ett läkemedel till</translation>
    </message>
</context>
<context>
    <name>DrugRow</name>
    <message>
        <source>Write which drug was given</source>
        <translation>Skriv vilket läkemedel som gavs</translation>
    </message>
    <message>
        <source>Write the dose of {drug}, with its unit</source>
        <translation>Skriv dosen av {drug} med enhet</translation>
    </message>
    <message>
        <source>Write by which route {drug} was given</source>
        <translation>Skriv hur {drug} gavs</translation>
    </message>
    <message>
        <source>Drug</source>
        <translation>Läkemedel</translation>
    </message>
    <message>
        <source>Dose</source>
        <translation>Dos</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Administreringssätt</translation>
    </message>
    <message>
        <source>Lot number</source>
        <translation>Batchnummer</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Går ut</translation>
    </message>
    <message>
        <source>Given at</source>
        <translation>Gavs</translation>
    </message>
    <message>
        <source>Take this drug out</source>
        <translation>Ta bort detta läkemedel</translation>
    </message>
</context>
<context>
    <name>DuplicatePanel</name>
    <message>
        <source>This person is registered already</source>
        <translation>Personen är redan registrerad</translation>
    </message>
    <message>
        <source>Perhaps registered already</source>
        <translation>Kanske redan registrerad</translation>
    </message>
    <message numerus="yes">
        <source>{title}, and %n more</source>
        <translation>
            <numerusform>{title}, och %n till</numerusform>
            <numerusform>{title}, och %n till</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody else: register anyway</source>
        <translation>En annan person: registrera ändå</translation>
    </message>
    <message>
        <source>Same person: open</source>
        <translation>Samma person: öppna</translation>
    </message>
</context>
<context>
    <name>EmergencyCards</name>
    <message>
        <source>Emergency</source>
        <translation>Akut</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>{reviewer}. Version {version}</source>
        <translation>{reviewer}. Version {version}</translation>
    </message>
</context>
<context>
    <name>EmergencyPage</name>
    <message>
        <source>Emergency treated</source>
        <translation>Akut behandling</translation>
    </message>
    <message>
        <source>Correct an emergency</source>
        <translation>Rätta en akut behandling</translation>
    </message>
    <message>
        <source>A corrected version is reviewed by a colleague anew</source>
        <translation>En rättad version ska granskas av en kollega på nytt</translation>
    </message>
    <message>
        <source>What it was</source>
        <translation>Vad det var</translation>
    </message>
    <message>
        <source>When it was noticed</source>
        <translation>När det upptäcktes</translation>
    </message>
    <message>
        <source>After which treatment</source>
        <translation>Efter vilken behandling</translation>
    </message>
    <message>
        <source>None of those written here</source>
        <translation>Ingen av dem som står här</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Vad som hände</translation>
    </message>
    <message>
        <source>Kept as a draft while you write</source>
        <translation>Sparas som utkast medan du skriver</translation>
    </message>
    <message>
        <source>Drugs given</source>
        <translation>Givna läkemedel</translation>
    </message>
    <message>
        <source>Leave the lot empty if nobody read it</source>
        <translation>Lämna lotnumret tomt om ingen hann läsa det</translation>
    </message>
    <message>
        <source>What else was done</source>
        <translation>Vad som gjordes i övrigt</translation>
    </message>
    <message>
        <source>How it went</source>
        <translation>Hur det gick</translation>
    </message>
    <message>
        <source>Why it could not wait for a consent</source>
        <translation>Varför det inte kunde vänta på ett samtycke</translation>
    </message>
    <message>
        <source>Who else was there</source>
        <translation>Vilka fler som var närvarande</translation>
    </message>
    <message>
        <source>Sign for {name}</source>
        <translation>Signera för {name}</translation>
    </message>
    <message>
        <source>Write what happened</source>
        <translation>Skriv vad som hände</translation>
    </message>
    <message>
        <source>Write how it went</source>
        <translation>Skriv hur det gick</translation>
    </message>
    <message>
        <source>Write why it could not wait</source>
        <translation>Skriv varför det inte kunde vänta</translation>
    </message>
    <message>
        <source>The emergency is signed</source>
        <translation>Den akuta behandlingen är signerad</translation>
    </message>
    <message>
        <source>For what could not wait. It needs no consent, and is reviewed by a colleague afterwards.</source>
        <translation>För det som inte kunde vänta. Det kräver inget samtycke och granskas efteråt av en kollega.</translation>
    </message>
</context>
<context>
    <name>EndCoursePage</name>
    <message>
        <source>End a course</source>
        <translation>Avsluta en behandlingsserie</translation>
    </message>
    <message>
        <source>Why it ends</source>
        <translation>Varför den avslutas</translation>
    </message>
    <message>
        <source>End the course of {name}</source>
        <translation>Avsluta behandlingsserien för {name}</translation>
    </message>
    <message>
        <source>Write why the course ends</source>
        <translation>Skriv varför behandlingsserien avslutas</translation>
    </message>
    <message>
        <source>The course has ended</source>
        <translation>Behandlingsserien är avslutad</translation>
    </message>
</context>
<context>
    <name>EntryRows</name>
    <message>
        <source>Done</source>
        <translation>Utförd</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Avslutad</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plats</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>Utförd av</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Områden</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>Indication</source>
        <translation>Indikation</translation>
    </message>
    <message>
        <source>What the patient hopes for</source>
        <translation>Vad patienten hoppas på</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Fynd</translation>
    </message>
    <message>
        <source>What was done and seen</source>
        <translation>Vad som gjordes och sågs</translation>
    </message>
    <message>
        <source>Reaction at once</source>
        <translation>Omedelbar reaktion</translation>
    </message>
    <message>
        <source>Aftercare</source>
        <translation>Eftervård</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Next visit</source>
        <translation>Nästa besök</translation>
    </message>
    <message>
        <source>diluted in {amount} ml</source>
        <translation>löst i {amount} ml</translation>
    </message>
    <message>
        <source>UDI {udi}</source>
        <translation>UDI {udi}</translation>
    </message>
</context>
<context>
    <name>EntryWords</name>
    <message>
        <source>Indication</source>
        <translation>Indikation</translation>
    </message>
    <message>
        <source>What the patient hopes for</source>
        <translation>Vad patienten hoppas på</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Fynd</translation>
    </message>
    <message>
        <source>Reaction at once</source>
        <translation>Omedelbar reaktion</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Next visit</source>
        <translation>Nästa besök</translation>
    </message>
    <message>
        <source>Indication, wishes and findings</source>
        <translation>Indikation, önskemål och fynd</translation>
    </message>
    <message>
        <source>Reaction and plan</source>
        <translation>Reaktion och plan</translation>
    </message>
</context>
<context>
    <name>ErrorSummary</name>
    <message numerus="yes">
        <source>%n things to put right</source>
        <translation>
            <numerusform>%n sak att rätta</numerusform>
            <numerusform>%n saker att rätta</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExchangePanel</name>
    <message>
        <source>New keys seal everything in the journal anew, so that copied keys open nothing of it any more. It takes from seconds to some minutes, and other work waits. If it is interrupted, nothing has happened. Photos keep their keys, and nothing takes back what was read or copied before.</source>
        <translation>Nya nycklar förseglar allt i journalen på nytt, så att kopierade nycklar inte längre öppnar något av den. Det tar från sekunder till några minuter, och annat arbete väntar. Avbryts det har inget hänt. Bilder behåller sina nycklar, och det som lästs eller kopierats tidigare går inte att ta tillbaka.</translation>
    </message>
    <message>
        <source>Exchange the keys now</source>
        <translation>Byt nycklarna nu</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppa</translation>
    </message>
    <message>
        <source>Sealing everything anew</source>
        <translation>Förseglar allt på nytt</translation>
    </message>
    <message>
        <source>{reasons} They may have copied keys.</source>
        <translation>{reasons} Nycklar kan ha kopierats.</translation>
    </message>
    <message>
        <source>The keys are due to be exchanged</source>
        <translation>Nycklarna ska bytas</translation>
    </message>
    <message>
        <source>{reasons} A practitioner has to exchange it, under People.</source>
        <translation>{reasons} En behandlare måste byta den, under Medarbetare.</translation>
    </message>
    <message>
        <source>The clinical key is still the old one</source>
        <translation>Den kliniska nyckeln är fortfarande den gamla</translation>
    </message>
    <message>
        <source>Make a backup now. Older backups open as before: destroy them, or keep them where nobody who left can get at them.</source>
        <translation>Gör en säkerhetskopia nu. Äldre säkerhetskopior öppnas som förut: förstör dem, eller förvara dem där ingen som har slutat kommer åt dem.</translation>
    </message>
    <message>
        <source>The new keys are in force</source>
        <translation>De nya nycklarna gäller</translation>
    </message>
    <message>
        <source>Nobody left, and no computer was lost, since the keys were made.</source>
        <translation>Ingen har slutat och ingen dator har förlorats sedan nycklarna gjordes.</translation>
    </message>
    <message>
        <source>The keys could not be exchanged. Nothing was changed. Try again.</source>
        <translation>Nycklarna kunde inte bytas. Inget ändrades. Försök igen.</translation>
    </message>
    <message>
        <source>I have read who gets the new clinical key: {names}. Each of them works here and is to read patients&apos; journals.</source>
        <translation>Jag har läst vilka som får den nya kliniska nyckeln: {names}. Var och en av dem arbetar här och ska läsa patienters journaler.</translation>
    </message>
</context>
<context>
    <name>ExchangeWords</name>
    <message>
        <source>{name} has left.</source>
        <translation>{name} har slutat.</translation>
    </message>
    <message>
        <source>{name} is no practitioner any more.</source>
        <translation>{name} är inte längre behandlare.</translation>
    </message>
    <message>
        <source>The computer {name} is lost.</source>
        <translation>Datorn {name} är förlorad.</translation>
    </message>
    <message>
        <source>The recovery kit let {name} in.</source>
        <translation>{name} släpptes in med återställningsbladen.</translation>
    </message>
    <message>
        <source>A new recovery kit was issued; the old one opens the keys until now.</source>
        <translation>Ett nytt återställningskit har utfärdats; det gamla öppnar nycklarna fram till nu.</translation>
    </message>
</context>
<context>
    <name>ExportAllDialog</name>
    <message>
        <source>Hand out the whole clinic</source>
        <translation>Lämna ut hela kliniken</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppa</translation>
    </message>
    <message>
        <source>Hand everything out</source>
        <translation>Lämna ut allt</translation>
    </message>
    <message>
        <source>Choose the folder…</source>
        <translation>Välj mappen…</translation>
    </message>
    <message>
        <source>Encrypted, one file for each journal</source>
        <translation>Krypterat, en fil för varje journal</translation>
    </message>
    <message>
        <source>Journals written and read back</source>
        <translation>Journaler skrivna och lästa tillbaka</translation>
    </message>
    <message>
        <source>Every journal with photos, documents and proof, and the clinic’s lists, in formats that other systems read. Restricted journals stay. It may take hours: the screen locks as usual when nobody is here, and then it stops. Choose the same folder to go on.</source>
        <translation>Varje journal med foton, dokument och bevis samt klinikens listor, i format som andra system läser. Begränsade journaler blir kvar. Det kan ta timmar: skärmen låses som vanligt när ingen är här, och då stoppas det. Välj samma mapp för att fortsätta.</translation>
    </message>
    <message>
        <source>To whom?</source>
        <translation>Till vem?</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Varför?</translation>
    </message>
    <message>
        <source>In which language?</source>
        <translation>På vilket språk?</translation>
    </message>
    <message>
        <source>Where to?</source>
        <translation>Vart?</translation>
    </message>
    <message>
        <source>Why may they be plain folders?</source>
        <translation>Varför får det vara vanliga mappar?</translation>
    </message>
    <message>
        <source>The passphrase that was shown when it was begun</source>
        <translation>Lösenfrasen som visades när det påbörjades</translation>
    </message>
    <message>
        <source>The journals open to practitioners alone: somebody who is owner and practitioner can.</source>
        <translation>Journalerna öppnas bara för behandlare: den som är både ägare och behandlare kan göra det.</translation>
    </message>
    <message>
        <source>This was begun here and not finished. It goes on with what is missing.</source>
        <translation>Detta påbörjades här och blev inte klart. Det fortsätter med det som saknas.</translation>
    </message>
    <message>
        <source>Write who gets it.</source>
        <translation>Skriv vem som får det.</translation>
    </message>
    <message>
        <source>Write why every journal leaves.</source>
        <translation>Skriv varför varje journal lämnas ut.</translation>
    </message>
    <message>
        <source>Choose the folder first.</source>
        <translation>Välj mappen först.</translation>
    </message>
    <message>
        <source>Write why they may leave without being encrypted.</source>
        <translation>Skriv varför de får lämnas ut okrypterade.</translation>
    </message>
    <message>
        <source>Type the passphrase.</source>
        <translation>Skriv lösenfrasen.</translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <translation>Förbereder…</translation>
    </message>
    <message>
        <source>Journal {number} of {count}</source>
        <translation>Journal {number} av {count}</translation>
    </message>
    <message>
        <source>Write this passphrase down now: it is kept nowhere, opens every file, and is needed to go on.
{passphrase}</source>
        <translation>Skriv ner lösenfrasen nu: den sparas ingenstans, öppnar varje fil och behövs för att fortsätta.
{passphrase}</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Stoppar…</translation>
    </message>
    <message>
        <source>Stopped. The journals that are whole stay there. To go on, choose this folder: {place}</source>
        <translation>Stoppat. De journaler som är hela blir kvar där. Välj den här mappen för att fortsätta: {place}</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsätt</translation>
    </message>
    <message>
        <source>It was read back and is whole.</source>
        <translation>Det lästes tillbaka och är helt.</translation>
    </message>
    <message>
        <source>Not everything is in it. README.txt there names what is not; have the journal checked.</source>
        <translation>Allt är inte med. README.txt i mappen nämner vad som saknas; låt kontrollera journalen.</translation>
    </message>
    <message>
        <source>The clinic is handed out</source>
        <translation>Kliniken är utlämnad</translation>
    </message>
    <message>
        <source>It lies here: {place}</source>
        <translation>Den ligger här: {place}</translation>
    </message>
    <message>
        <source>Journals there: {count}</source>
        <translation>Journaler i mappen: {count}</translation>
    </message>
    <message>
        <source>Tell the recipient the clinic’s fingerprint by another way: {fingerprint}</source>
        <translation>Berätta klinikens fingeravtryck för mottagaren på annat sätt: {fingerprint}</translation>
    </message>
    <message>
        <source>Restricted journals that stay here: {count}</source>
        <translation>Begränsade journaler som blir kvar här: {count}</translation>
    </message>
    <message>
        <source>Journals that could not be written whole: {count}</source>
        <translation>Journaler som inte kunde skrivas hela: {count}</translation>
    </message>
    <message>
        <source>Photos and documents that could not be opened: {count}</source>
        <translation>Foton och dokument som inte kunde öppnas: {count}</translation>
    </message>
    <message>
        <source>It could not be handed out. Try again.</source>
        <translation>Det kunde inte lämnas ut. Försök igen.</translation>
    </message>
</context>
<context>
    <name>FaceMapEditor</name>
    <message>
        <source>Map of the treatment</source>
        <translation>Karta över behandlingen</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>Kartor</translation>
    </message>
    <message>
        <source>Build of the drawings</source>
        <translation>Teckningarnas kroppsbyggnad</translation>
    </message>
    <message>
        <source>Narrower build</source>
        <translation>Smalare byggnad</translation>
    </message>
    <message>
        <source>Broader build</source>
        <translation>Bredare byggnad</translation>
    </message>
</context>
<context>
    <name>FileDialogs</name>
    <message>
        <source>Look in:</source>
        <translation>Leta i:</translation>
    </message>
    <message>
        <source>Type of file:</source>
        <translation>Filtyp:</translation>
    </message>
    <message>
        <source>File name:</source>
        <translation>Filnamn:</translation>
    </message>
    <message>
        <source>Folder:</source>
        <translation>Mapp:</translation>
    </message>
</context>
<context>
    <name>FileDocumentPage</name>
    <message>
        <source>File a document</source>
        <translation>Lägg ett dokument i journalen</translation>
    </message>
    <message>
        <source>File the scan of: {title}</source>
        <translation>Lägg skanningen i journalen: {title}</translation>
    </message>
    <message>
        <source>A file or scan</source>
        <translation>En fil eller skanning</translation>
    </message>
    <message>
        <source>Only the paper, not scanned yet</source>
        <translation>Bara papperet, inte skannat än</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fil</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Välj filer</translation>
    </message>
    <message>
        <source>Leave this file out</source>
        <translation>Utelämna den här filen</translation>
    </message>
    <message>
        <source>File for {name}</source>
        <translation>Lägg i journalen för {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n sida</numerusform>
            <numerusform>%n sidor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more file(s) after it</source>
        <translation>
            <numerusform>%n fil till efter den</numerusform>
            <numerusform>%n filer till efter den</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose documents</source>
        <translation>Välj dokument</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Choose the file first</source>
        <translation>Välj filen först</translation>
    </message>
    <message>
        <source>The document is filed</source>
        <translation>Dokumentet ligger i journalen</translation>
    </message>
    <message>
        <source>It is noted where the paper lies</source>
        <translation>Det är noterat var papperet ligger</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n file(s) that the journal now holds</source>
        <translation>
            <numerusform>Ta bort %n fil som journalen nu har</numerusform>
            <numerusform>Ta bort %n filer som journalen nu har</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are in the journal</source>
        <translation>
            <numerusform>%n dokument ligger i journalen</numerusform>
            <numerusform>%n dokument ligger i journalen</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Delete the files outside the journal?</source>
        <translation>Ta bort filerna utanför journalen?</translation>
    </message>
    <message>
        <source>The journal holds each to the byte. These files go for good: {names}</source>
        <translation>Journalen har var och en byte för byte. Dessa filer försvinner för gott: {names}</translation>
    </message>
    <message>
        <source>Delete the files</source>
        <translation>Ta bort filerna</translation>
    </message>
    <message>
        <source>These files could not be deleted: {names}</source>
        <translation>Dessa filer kunde inte tas bort: {names}</translation>
    </message>
    <message>
        <source>The files are deleted; the journal holds them</source>
        <translation>Filerna är borttagna; journalen har dem</translation>
    </message>
    <message>
        <source>A referral, letter, result or other paper from outside. It is sealed in the journal as it is, and only practitioners can open it again.</source>
        <translation>En remiss, ett brev, ett provsvar eller ett annat papper utifrån. Det förseglas i journalen som det är, och bara behandlare kan öppna det igen.</translation>
    </message>
    <message>
        <source>PDF or picture. Several can be dropped here, and are filed one by one.</source>
        <translation>PDF eller bild. Flera kan släppas här och läggs i journalen en i taget.</translation>
    </message>
</context>
<context>
    <name>FileScanPage</name>
    <message>
        <source>File a scan</source>
        <translation>Lägg in en skanning</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Skanning</translation>
    </message>
    <message>
        <source>PDF, JPEG or PNG; several files are pages of one form</source>
        <translation>PDF, JPEG eller PNG; flera filer är sidor av en blankett</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Välj filen</translation>
    </message>
    <message>
        <source>Code on the form</source>
        <translation>Blankettens kod</translation>
    </message>
    <message>
        <source>File for {name}</source>
        <translation>Lägg in för {name}</translation>
    </message>
    <message>
        <source>The paper is filed</source>
        <translation>Papperet är inlagt i journalen</translation>
    </message>
    <message>
        <source>Choose the scan of the paper first</source>
        <translation>Välj först skanningen av papperet</translation>
    </message>
    <message>
        <source>Choose the scan</source>
        <translation>Välj skanningen</translation>
    </message>
    <message>
        <source>Scans (*.pdf *.jpg *.jpeg *.png)</source>
        <translation>Skanningar (*.pdf *.jpg *.jpeg *.png)</translation>
    </message>
    <message>
        <source>Choose the scanned form, or drop it here. It is sealed in the journal as it is; delete the file afterwards. Only practitioners can open it again.</source>
        <translation>Välj den skannade blanketten eller släpp den här. Den förseglas i journalen som den är; radera filen efteråt. Bara behandlare kan öppna den igen.</translation>
    </message>
    <message>
        <source>The 12 characters beside the square. A code reader can type them.</source>
        <translation>De 12 tecknen bredvid fyrkanten. En kodläsare kan skriva dem.</translation>
    </message>
</context>
<context>
    <name>FileSignedPage</name>
    <message>
        <source>File a consent signed elsewhere</source>
        <translation>Lägg in ett samtycke som undertecknats någon annanstans</translation>
    </message>
    <message>
        <source>Signed PDF</source>
        <translation>Undertecknad PDF</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Behandling</translation>
    </message>
    <message>
        <source>Language of the text</source>
        <translation>Textens språk</translation>
    </message>
    <message>
        <source>File for {name}</source>
        <translation>Lägg in för {name}</translation>
    </message>
    <message>
        <source>Choose one PDF</source>
        <translation>Välj en PDF</translation>
    </message>
    <message>
        <source>The paper is filed</source>
        <translation>Papperet är inlagt i journalen</translation>
    </message>
    <message>
        <source>A PDF that the patient signed outside this program, with the clinic&apos;s own text. It counts when two practitioners have compared it.</source>
        <translation>En PDF som patienten har undertecknat utanför programmet, med klinikens egen text. Den gäller när två behandlare har jämfört den.</translation>
    </message>
</context>
<context>
    <name>FilingAgain</name>
    <message>
        <source>{by} filed this very file on {when}. File it again?</source>
        <translation>{by} lade in just den här filen {when}. Ska den läggas in igen?</translation>
    </message>
    <message>
        <source>Already filed</source>
        <translation>Finns redan i journalen</translation>
    </message>
    <message>
        <source>File it again</source>
        <translation>Lägg in den igen</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Create a journal</source>
        <translation>Skapa en journal</translation>
    </message>
    <message>
        <source>Something unexpected happened. Try again, or choose another folder.</source>
        <translation>Något oväntat hände. Försök igen eller välj en annan mapp.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Do this later</source>
        <translation>Gör det senare</translation>
    </message>
    <message>
        <source>Language of the screen</source>
        <translation>Skärmens språk</translation>
    </message>
    <message>
        <source>Making the journal</source>
        <translation>Journalen skapas</translation>
    </message>
    <message>
        <source>Print the sheet, put it in a safe place, then type two groups back from the paper.</source>
        <translation>Skriv ut bladet, lägg det på ett säkert ställe och skriv sedan tillbaka två grupper från papperet.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nästa</translation>
    </message>
    <message>
        <source>Making the journal…</source>
        <translation>Journalen skapas…</translation>
    </message>
    <message>
        <source>Create the journal</source>
        <translation>Skapa journalen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klart</translation>
    </message>
    <message>
        <source>Type the sheets back later?</source>
        <translation>Skriva tillbaka bladen senare?</translation>
    </message>
    <message>
        <source>The sheets can be shown again only until you lock or leave the program. Print both before that: without them a lost password loses the journal. Until then no patient can be registered.</source>
        <translation>Bladen kan visas igen bara tills du låser eller lämnar programmet. Skriv ut båda före det: utan dem kostar ett glömt lösenord hela journalen. Till dess kan ingen patient registreras.</translation>
    </message>
</context>
<context>
    <name>FolderPicker</name>
    <message>
        <source>Days with pictures</source>
        <translation>Dagar med bilder</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>Alla dagar</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) in “{folder}”</source>
        <translation>
            <numerusform>%n bild i ”{folder}”</numerusform>
            <numerusform>%n bilder i ”{folder}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{day}: %n picture(s), {names}</source>
        <translation>
            <numerusform>{day}: %n bild, {names}</numerusform>
            <numerusform>{day}: %n bilder, {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{day} and before: %n picture(s)</source>
        <translation>
            <numerusform>{day} och tidigare: %n bild</numerusform>
            <numerusform>{day} och tidigare: %n bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the days on which this patient was photographed</source>
        <translation>Välj de dagar då den här patienten fotograferades</translation>
    </message>
    <message numerus="yes">
        <source>%n other file(s) are no pictures and stay</source>
        <translation>
            <numerusform>%n annan fil är ingen bild och blir kvar</numerusform>
            <numerusform>%n andra filer är inga bilder och blir kvar</numerusform>
        </translation>
    </message>
    <message>
        <source>These folders do not open: {names}</source>
        <translation>De här mapparna går inte att öppna: {names}</translation>
    </message>
    <message>
        <source>There is more than is looked through at once: choose a folder further down</source>
        <translation>Det finns mer än vad som kan gås igenom på en gång: välj en mapp längre ned</translation>
    </message>
    <message>
        <source>Choose a folder, card or phone</source>
        <translation>Välj mapp, kort eller telefon</translation>
    </message>
    <message>
        <source>Looking through “{folder}”</source>
        <translation>Går igenom ”{folder}”</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) so far</source>
        <translation>
            <numerusform>%n bild hittills</numerusform>
            <numerusform>%n bilder hittills</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Look at %n picture(s)</source>
        <translation>
            <numerusform>Titta på %n bild</numerusform>
            <numerusform>Titta på %n bilder</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FolderStep</name>
    <message>
        <source>Place</source>
        <translation>Plats</translation>
    </message>
    <message>
        <source>A folder on this computer&apos;s own disk: no network share, no folder that a cloud copies.</source>
        <translation>En mapp på datorns egen disk: ingen nätverksenhet och ingen mapp som ett moln kopierar.</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>Välj en mapp.</translation>
    </message>
    <message>
        <source>Folder for the journal</source>
        <translation>Mapp för journalen</translation>
    </message>
    <message>
        <source>A new or empty folder.</source>
        <translation>En ny eller tom mapp.</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Välj en mapp…</translation>
    </message>
    <message>
        <source>There is little room left on this disk.</source>
        <translation>Det finns bara lite utrymme kvar på disken.</translation>
    </message>
</context>
<context>
    <name>FollowUpPage</name>
    <message>
        <source>Follow up a reaction</source>
        <translation>Följ upp en reaktion</translation>
    </message>
    <message>
        <source>When the patient was seen or called</source>
        <translation>När patienten sågs eller ringdes upp</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Vad som är nytt</translation>
    </message>
    <message>
        <source>How it stands now</source>
        <translation>Läget nu</translation>
    </message>
    <message>
        <source>Follow up again on</source>
        <translation>Nästa uppföljning</translation>
    </message>
    <message>
        <source>Empty: nothing more is due</source>
        <translation>Tomt: inget mer att följa upp</translation>
    </message>
    <message>
        <source>Authority that was told</source>
        <translation>Myndighet som har underrättats</translation>
    </message>
    <message>
        <source>Told on</source>
        <translation>Underrättad den</translation>
    </message>
    <message>
        <source>Reference number</source>
        <translation>Ärendenummer</translation>
    </message>
    <message>
        <source>Sign for {name}</source>
        <translation>Signera för {name}</translation>
    </message>
    <message>
        <source>Write what is new, or who was told</source>
        <translation>Skriv vad som är nytt eller vem som har underrättats</translation>
    </message>
    <message>
        <source>Write on which day the authority was told</source>
        <translation>Skriv vilken dag myndigheten underrättades</translation>
    </message>
    <message>
        <source>The follow-up is signed</source>
        <translation>Uppföljningen är signerad</translation>
    </message>
</context>
<context>
    <name>FormRow</name>
    <message>
        <source>{label} (optional)</source>
        <translation>{label} (valfritt)</translation>
    </message>
</context>
<context>
    <name>FrontPage</name>
    <message>
        <source>Something unexpected happened. Nothing that was saved is lost. Try again, or start anew.</source>
        <translation>Något oväntat hände. Inget av det sparade är förlorat. Försök igen eller starta om programmet.</translation>
    </message>
</context>
<context>
    <name>GatePanel</name>
    <message>
        <source>Before you treat</source>
        <translation>Innan du behandlar</translation>
    </message>
    <message numerus="yes">
        <source>%n to do first</source>
        <translation>
            <numerusform>%n sak att göra först</numerusform>
            <numerusform>%n saker att göra först</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Klart</translation>
    </message>
    <message numerus="yes">
        <source>Ready, with a reason for %n warnings</source>
        <translation>
            <numerusform>Klart, med ett skäl för %n varning</numerusform>
            <numerusform>Klart, med ett skäl för %n varningar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GateRow</name>
    <message>
        <source>Met</source>
        <translation>Uppfyllt</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Att göra</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Varning</translation>
    </message>
    <message>
        <source>Not met</source>
        <translation>Inte uppfyllt</translation>
    </message>
</context>
<context>
    <name>GateWords</name>
    <message>
        <source>Rule: {source}</source>
        <translation>Regel: {source}</translation>
    </message>
    <message>
        <source>Add birth date</source>
        <translation>Lägg till födelsedatum</translation>
    </message>
    <message>
        <source>Record the interpreter</source>
        <translation>Registrera tolken</translation>
    </message>
    <message>
        <source>Check identity</source>
        <translation>Kontrollera identitet</translation>
    </message>
    <message>
        <source>Confirm health</source>
        <translation>Bekräfta hälsa</translation>
    </message>
    <message>
        <source>Give information</source>
        <translation>Ge information</translation>
    </message>
    <message>
        <source>Hand over consent</source>
        <translation>Lämna samtycket till patienten</translation>
    </message>
    <message>
        <source>Hand over to the guardian</source>
        <translation>Lämna över till vårdnadshavaren</translation>
    </message>
    <message>
        <source>Record consultation</source>
        <translation>Registrera konsultation</translation>
    </message>
    <message>
        <source>Open “People”</source>
        <translation>Öppna ”Medarbetare”</translation>
    </message>
    <message>
        <source>Open “Who may do what”</source>
        <translation>Öppna ”Vem får göra vad”</translation>
    </message>
    <message>
        <source>Photo, or why not</source>
        <translation>Foto, eller varför inte</translation>
    </message>
    <message>
        <source>Photo, or declined</source>
        <translation>Foto, eller avböjt</translation>
    </message>
    <message>
        <source>Set language</source>
        <translation>Ange språk</translation>
    </message>
</context>
<context>
    <name>HandBackPanel</name>
    <message>
        <source>A PIN is six digits.</source>
        <translation>En pinkod har sex siffror.</translation>
    </message>
    <message>
        <source>Does the clinic need the screen back?</source>
        <translation>Behöver kliniken skärmen tillbaka?</translation>
    </message>
    <message>
        <source>Only a member of staff can leave this page.</source>
        <translation>Bara en medarbetare kan lämna den här sidan.</translation>
    </message>
    <message>
        <source>For staff: your PIN</source>
        <translation>För medarbetaren: din pinkod</translation>
    </message>
    <message>
        <source>The sixth digit takes the screen back</source>
        <translation>Den sjätte siffran ger tillbaka skärmen</translation>
    </message>
    <message>
        <source>Go on with the form</source>
        <translation>Fortsätt med formuläret</translation>
    </message>
    <message>
        <source>Thank you. Please hand the screen back.</source>
        <translation>Tack. Lämna tillbaka skärmen.</translation>
    </message>
</context>
<context>
    <name>HandOutDialog</name>
    <message>
        <source>Hand the journal out: {case}</source>
        <translation>Lämna ut journalen: {case}</translation>
    </message>
    <message>
        <source>Choose the folder…</source>
        <translation>Välj mapp…</translation>
    </message>
    <message>
        <source>As one encrypted file</source>
        <translation>Som en krypterad fil</translation>
    </message>
    <message>
        <source>Writing and reading back</source>
        <translation>Skriver och läser tillbaka</translation>
    </message>
    <message>
        <source>To whom?</source>
        <translation>Till vem?</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Varför?</translation>
    </message>
    <message>
        <source>Where to?</source>
        <translation>Vart?</translation>
    </message>
    <message>
        <source>Hand out and verify</source>
        <translation>Lämna ut och kontrollera</translation>
    </message>
    <message>
        <source>Choose the folder first.</source>
        <translation>Välj mappen först.</translation>
    </message>
    <message>
        <source>It lies here: {place}</source>
        <translation>Den ligger här: {place}</translation>
    </message>
    <message>
        <source>Tell the authority the clinic&apos;s fingerprint by another way: {fingerprint}</source>
        <translation>Ge myndigheten klinikens fingeravtryck på annat sätt: {fingerprint}</translation>
    </message>
    <message>
        <source>Passphrase, told by another way too and kept nowhere: {passphrase}</source>
        <translation>Lösenfras, som också ges på annat sätt och inte sparas någonstans: {passphrase}</translation>
    </message>
    <message>
        <source>Files that could not be opened and are not in it: {count}. Have the journal checked.</source>
        <translation>Filer som inte kunde öppnas och inte är med: {count}. Låt kontrollera journalen.</translation>
    </message>
    <message>
        <source>It was read back and is whole.</source>
        <translation>Den har lästs tillbaka och är hel.</translation>
    </message>
    <message>
        <source>The journal is handed out</source>
        <translation>Journalen är utlämnad</translation>
    </message>
    <message>
        <source>It could not be handed out. Try again.</source>
        <translation>Den kunde inte lämnas ut. Försök igen.</translation>
    </message>
    <message>
        <source>With the names of the staff who looked</source>
        <translation>Med namnen på de medarbetare som har tittat i journalen</translation>
    </message>
    <message>
        <source>What goes out, and what is blackened…</source>
        <translation>Vad som lämnas ut och vad som maskeras…</translation>
    </message>
    <message>
        <source>Why may it be a plain folder?</source>
        <translation>Varför får det vara en vanlig mapp?</translation>
    </message>
    <message>
        <source>The journal goes out with photos, documents and who looked at it, without what is blackened.</source>
        <translation>Journalen lämnas ut med foton, dokument och vem som har tittat i den, utan det som är maskerat.</translation>
    </message>
    <message>
        <source>In which language?</source>
        <translation>På vilket språk?</translation>
    </message>
    <message>
        <source>What?</source>
        <translation>Vad?</translation>
    </message>
    <message>
        <source>Records blackened in part or whole: {count}</source>
        <translation>Anteckningar som är helt eller delvis maskerade: {count}</translation>
    </message>
    <message>
        <source>Nothing is blackened</source>
        <translation>Inget är maskerat</translation>
    </message>
    <message>
        <source>Write why it may leave without being encrypted.</source>
        <translation>Skriv varför den får lämnas ut utan att vara krypterad.</translation>
    </message>
    <message>
        <source>Leave out the reasons that staff gave for their looks</source>
        <translation>Utelämna de skäl som personalen angav för att titta</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppa</translation>
    </message>
</context>
<context>
    <name>HandOutPage</name>
    <message>
        <source>Hand out a copy</source>
        <translation>Lämna ut en kopia</translation>
    </message>
    <message>
        <source>Hand out a collage</source>
        <translation>Lämna ut ett kollage</translation>
    </message>
    <message>
        <source>With the patient’s name and the days of the photos</source>
        <translation>Med patientens namn och fotonas dagar</translation>
    </message>
    <message>
        <source>Watermark</source>
        <translation>Vattenstämpel</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Som</translation>
    </message>
    <message>
        <source>Picture (JPEG)</source>
        <translation>Bild (JPEG)</translation>
    </message>
    <message>
        <source>DICOM, for another clinic’s picture archive</source>
        <translation>DICOM, till en annan kliniks bildarkiv</translation>
    </message>
    <message>
        <source>With the original file’s own details (camera, perhaps place)</source>
        <translation>Med originalfilens egna uppgifter (kamera, kanske plats)</translation>
    </message>
    <message>
        <source>Written across every photo, such as the name of the clinic</source>
        <translation>Skrivs tvärs över varje foto, till exempel klinikens namn</translation>
    </message>
    <message>
        <source>The patient’s own copy</source>
        <translation>Patientens egen kopia</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Vad den ska användas till</translation>
    </message>
    <message>
        <source>Who gets it</source>
        <translation>Vem som får den</translation>
    </message>
    <message>
        <source>It is written down with the copy’s fingerprint</source>
        <translation>Det skrivs ned tillsammans med kopians fingeravtryck</translation>
    </message>
    <message>
        <source>Save a collage of {name}’s photos</source>
        <translation>Spara ett kollage av foton av {name}</translation>
    </message>
    <message>
        <source>Save a copy of {name}’s photo</source>
        <translation>Spara en kopia av fotot av {name}</translation>
    </message>
    <message>
        <source>Write who gets the copy</source>
        <translation>Skriv vem som får kopian</translation>
    </message>
    <message>
        <source>With the patient’s name, number, birth date and gender, and when it was taken</source>
        <translation>Med patientens namn, nummer, födelsedatum och kön, och när det togs</translation>
    </message>
    <message>
        <source>A re-encoded copy goes in: this original ({form}) cannot stand in a DICOM file as it is</source>
        <translation>En omkodad kopia läggs in: det här originalet ({form}) kan inte ligga i en DICOM-fil som det är</translation>
    </message>
    <message>
        <source>A re-encoded copy goes in, made of the picture alone: no place, no camera</source>
        <translation>En omkodad kopia läggs in, gjord av enbart bilden: ingen plats, inget om kameran</translation>
    </message>
    <message>
        <source>The original goes out to the byte, with all it says of the camera and its owner, unturned</source>
        <translation>Originalet lämnas ut byte för byte, med allt det säger om kameran och dess ägare, utan att vara vridet</translation>
    </message>
    <message>
        <source>Save the copy</source>
        <translation>Spara kopian</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>foto</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Sparad som {file}</translation>
    </message>
    <message>
        <source>{photo}. The copy holds the picture alone: no place, no camera, no name.</source>
        <translation>{photo}. Kopian innehåller bara bilden: ingen plats, ingen kamera, inget namn.</translation>
    </message>
    <message>
        <source>The original goes out to the byte. It says where it was taken.</source>
        <translation>Originalet lämnas ut byte för byte. Det säger var det är taget.</translation>
    </message>
    <message>
        <source>The patient has not consented to this, or took it back. Hand over the consent first.</source>
        <translation>Patienten har inte samtyckt till detta eller har återkallat det. Lämna först över samtycket.</translation>
    </message>
</context>
<context>
    <name>HandOverWindow</name>
    <message>
        <source>Form for the patient</source>
        <translation>Formulär för patienten</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>This did not work. Try again.</source>
        <translation>Det lyckades inte. Försök igen.</translation>
    </message>
</context>
<context>
    <name>HandingOver</name>
    <message>
        <source>{name} signed</source>
        <translation>{name} har skrivit under</translation>
    </message>
    <message>
        <source>{name} said no, which is written down</source>
        <translation>{name} sade nej, och det är antecknat</translation>
    </message>
</context>
<context>
    <name>HealthAskPage</name>
    <message>
        <source>Ask about the patient&apos;s health</source>
        <translation>Fråga om patientens hälsa</translation>
    </message>
    <message>
        <source>Type in the health questions from the paper</source>
        <translation>Skriv in hälsofrågorna från papperet</translation>
    </message>
    <message>
        <source>Keep answers of {name}</source>
        <translation>Spara svaren från {name}</translation>
    </message>
    <message>
        <source>The answers are kept</source>
        <translation>Svaren är sparade</translation>
    </message>
    <message>
        <source>Read each question to the patient. You look the answers through before you confirm them.</source>
        <translation>Läs upp varje fråga för patienten. Du går igenom svaren innan du bekräftar dem.</translation>
    </message>
    <message>
        <source>Type each answer as it stands on the paper. You look them through before you confirm them.</source>
        <translation>Skriv varje svar som det står på papperet. Du går igenom svaren innan du bekräftar dem.</translation>
    </message>
</context>
<context>
    <name>HealthDetail</name>
    <message>
        <source>Said to be unchanged since last time</source>
        <translation>Angivet som oförändrat sedan förra gången</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Inte besvarat</translation>
    </message>
    <message>
        <source>Changed; last time: {answer}</source>
        <translation>Ändrat; förra gången: {answer}</translation>
    </message>
    <message>
        <source>New; not answered last time</source>
        <translation>Nytt; inte besvarat förra gången</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Underskrift</translation>
    </message>
    <message>
        <source>Signature of {name}</source>
        <translation>Underskrift av {name}</translation>
    </message>
</context>
<context>
    <name>HealthForm</name>
    <message>
        <source>Please look at these questions: {count}</source>
        <translation>Titta på de här frågorna: {count}</translation>
    </message>
    <message>
        <source>Nothing has changed here since last time</source>
        <translation>Här har inget ändrats sedan förra gången</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändra</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Inte besvarat</translation>
    </message>
    <message>
        <source>With my signature I say that I answered as well as I know.</source>
        <translation>Med min underskrift säger jag att jag har svarat efter bästa förmåga.</translation>
    </message>
    <message>
        <source>I am {name}</source>
        <translation>Jag är {name}</translation>
    </message>
    <message>
        <source>I answered for {name}, as guardian</source>
        <translation>Jag har svarat för {name} som vårdnadshavare</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ditt namn</translation>
    </message>
    <message>
        <source>Signature field</source>
        <translation>Underskriftsfält</translation>
    </message>
    <message>
        <source>Clear the signature</source>
        <translation>Rensa underskriften</translation>
    </message>
    <message>
        <source>Write your name</source>
        <translation>Skriv ditt namn</translation>
    </message>
    <message>
        <source>Sign in the field first, with your whole name.</source>
        <translation>Skriv först under i fältet med hela ditt namn.</translation>
    </message>
    <message>
        <source>You do not have to answer. What you have answered is not kept, and the staff are told. Without them they may not be able to treat you. You can change your mind.</source>
        <translation>Du behöver inte svara. Det du har svarat sparas inte, och personalen får veta det. Utan svaren kan de kanske inte behandla dig. Du kan ändra dig.</translation>
    </message>
    <message>
        <source>Thank you. Please give the screen back to the staff.</source>
        <translation>Tack. Lämna tillbaka skärmen till personalen.</translation>
    </message>
    <message>
        <source>Please give the screen back to the staff. They will go on with you.</source>
        <translation>Lämna tillbaka skärmen till personalen. De hjälper dig vidare.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nej</translation>
    </message>
    <message>
        <source>{question} (may stay empty)</source>
        <translation>{question} (valfritt)</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>En till</translation>
    </message>
    <message>
        <source>Please answer this</source>
        <translation>Svara på den här frågan</translation>
    </message>
    <message>
        <source>Write a whole number</source>
        <translation>Skriv ett heltal</translation>
    </message>
    <message>
        <source>This is too long. Shorten it.</source>
        <translation>Det här är för långt. Korta det.</translation>
    </message>
    <message>
        <source>There is a sign in this that nobody can see. Write it anew.</source>
        <translation>Här finns ett tecken som ingen kan se. Skriv det på nytt.</translation>
    </message>
</context>
<context>
    <name>HealthPage</name>
    <message>
        <source>{name}, born {date}</source>
        <translation>{name}, född {date}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>I do not want to answer</source>
        <translation>Jag vill inte svara</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nästa</translation>
    </message>
    <message>
        <source>Go on to sign</source>
        <translation>Vidare till underskrift</translation>
    </message>
    <message>
        <source>Sign and hand in</source>
        <translation>Skriv under och lämna in</translation>
    </message>
    <message>
        <source>Give the screen back</source>
        <translation>Lämna tillbaka skärmen</translation>
    </message>
    <message>
        <source>Step {step} of {count}</source>
        <translation>Steg {step} av {count}</translation>
    </message>
    <message>
        <source>Is everything right?</source>
        <translation>Stämmer allt?</translation>
    </message>
    <message>
        <source>Sign your answers</source>
        <translation>Skriv under dina svar</translation>
    </message>
    <message>
        <source>You do not want to answer?</source>
        <translation>Vill du inte svara?</translation>
    </message>
</context>
<context>
    <name>HealthReviewPage</name>
    <message>
        <source>Confirm health answers</source>
        <translation>Bekräfta hälsouppgifter</translation>
    </message>
    <message>
        <source>Confirm health</source>
        <translation>Bekräfta hälsa</translation>
    </message>
    <message>
        <source>Hand over health questions</source>
        <translation>Lämna över hälsodeklaration</translation>
    </message>
    <message>
        <source>Ask the patient now</source>
        <translation>Fråga patienten nu</translation>
    </message>
    <message>
        <source>The answers raise no alerts</source>
        <translation>Svaren ger inga observanda</translation>
    </message>
    <message>
        <source>No alerts stand</source>
        <translation>Det finns inga observanda</translation>
    </message>
    <message>
        <source>Take the tick away from what does not count, and write in the remarks why</source>
        <translation>Ta bort krysset vid det som inte räknas, och skriv varför i anmärkningarna</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Observanda</translation>
    </message>
    <message>
        <source>{alert} (new)</source>
        <translation>{alert} (nytt)</translation>
    </message>
    <message>
        <source>Allergies</source>
        <translation>Allergier</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Anmärkningar</translation>
    </message>
    <message>
        <source>Confirm for {name}</source>
        <translation>Bekräfta för {name}</translation>
    </message>
    <message>
        <source>Write why an alert no longer counts</source>
        <translation>Skriv varför ett observandum inte längre räknas</translation>
    </message>
    <message>
        <source>The patient&apos;s health is confirmed</source>
        <translation>Patientens hälsa är bekräftad</translation>
    </message>
    <message>
        <source>Nothing changed since last time</source>
        <translation>Inget har ändrats sedan förra gången</translation>
    </message>
    <message>
        <source>Changed since last time: {sections}</source>
        <translation>Ändrat sedan förra gången: {sections}</translation>
    </message>
    <message>
        <source>The answers are set aside</source>
        <translation>Svaren är lagda åt sidan</translation>
    </message>
    <message>
        <source>No health answers wait. Have the patient answer, or ask yourself; or confirm only the allergies.</source>
        <translation>Inga hälsouppgifter väntar. Låt patienten svara, eller fråga själv; eller bekräfta bara allergierna.</translation>
    </message>
</context>
<context>
    <name>HealthStripe</name>
    <message>
        <source>Health answers of {when} wait for you</source>
        <translation>Hälsouppgifter från {when} väntar på dig</translation>
    </message>
    <message>
        <source>Health answers wait for you: {count}, the newest of {when}</source>
        <translation>Hälsouppgifter väntar på dig: {count}, de senaste från {when}</translation>
    </message>
    <message>
        <source>Look through</source>
        <translation>Gå igenom</translation>
    </message>
</context>
<context>
    <name>HealthWords</name>
    <message>
        <source>{name}, the patient</source>
        <translation>{name}, patienten</translation>
    </message>
    <message>
        <source>{name}, guardian</source>
        <translation>{name}, vårdnadshavare</translation>
    </message>
    <message>
        <source>{name}, who asked the patient</source>
        <translation>{name}, som frågade patienten</translation>
    </message>
</context>
<context>
    <name>HelpScreen</name>
    <message>
        <source>Help</source>
        <translation>Hjälp</translation>
    </message>
    <message>
        <source>Everything can be done from the keyboard. Tab and arrows move as usual.</source>
        <translation>Allt kan göras från tangentbordet. Tabb och pilar flyttar som vanligt.</translation>
    </message>
    <message>
        <source>Search for a patient</source>
        <translation>Sök efter en patient</translation>
    </message>
    <message>
        <source>Register a patient</source>
        <translation>Registrera en patient</translation>
    </message>
    <message>
        <source>Lock the screen</source>
        <translation>Lås skärmen</translation>
    </message>
    <message>
        <source>What to do in an emergency</source>
        <translation>Vad man gör i en nödsituation</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Nästa del av fönstret</translation>
    </message>
    <message>
        <source>First section at the left; Alt+2 the second, and so on</source>
        <translation>Första avsnittet till vänster; Alt+2 det andra och så vidare</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>New treatment entry</source>
        <translation>Ny behandling</translation>
    </message>
    <message>
        <source>Search in the patient&apos;s journal</source>
        <translation>Sök i patientens journal</translation>
    </message>
    <message>
        <source>Repeat the last plan, in a treatment entry</source>
        <translation>Upprepa den senaste planen, i en behandlingsanteckning</translation>
    </message>
    <message>
        <source>First step of the visit, in a treatment entry; and so on</source>
        <translation>Besökets första steg, i en behandlingsanteckning; och så vidare</translation>
    </message>
    <message>
        <source>Change a patient&apos;s details (reception)</source>
        <translation>Ändra en patients uppgifter (receptionen)</translation>
    </message>
    <message>
        <source>Hand the screen to the patient</source>
        <translation>Lämna över skärmen till patienten</translation>
    </message>
    <message>
        <source>Save the draft or the form</source>
        <translation>Spara utkastet eller formuläret</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Signera</translation>
    </message>
    <message>
        <source>Undo while typing</source>
        <translation>Ångra medan du skriver</translation>
    </message>
    <message>
        <source>Print the forms that were chosen</source>
        <translation>Skriv ut de valda formulären</translation>
    </message>
    <message>
        <source>New appointment</source>
        <translation>Ny bokning</translation>
    </message>
    <message>
        <source>The patient has arrived; once more, and not yet</source>
        <translation>Patienten har kommit; en gång till, och inte än</translation>
    </message>
    <message>
        <source>Open the patient, with the planned treatment chosen</source>
        <translation>Öppna patienten med den planerade behandlingen vald</translation>
    </message>
    <message>
        <source>In session; D done, N did not come, B expected again</source>
        <translation>Inne; D klar, N uteblev, B väntas igen</translation>
    </message>
    <message>
        <source>Cancel the appointment</source>
        <translation>Avboka</translation>
    </message>
    <message>
        <source>Another time, treatment or practitioner</source>
        <translation>En annan tid, behandling eller behandlare</translation>
    </message>
    <message>
        <source>Take in photos; Ctrl+O chooses the files</source>
        <translation>Läs in foton; Ctrl+O väljer filerna</translation>
    </message>
    <message>
        <source>Take in the photo that was copied</source>
        <translation>Läs in fotot som har kopierats</translation>
    </message>
    <message>
        <source>The older photo while one is shown; PgUp the newer</source>
        <translation>Det äldre fotot, medan ett visas; PgUp det nyare</translation>
    </message>
    <message>
        <source>The other photo, while two are compared</source>
        <translation>Det andra fotot, när två jämförs</translation>
    </message>
    <message>
        <source>Mark the eyes, so that two photos lie alike</source>
        <translation>Markera ögonen, så att två foton ligger lika</translation>
    </message>
    <message>
        <source>The whole photo; + and − make it larger and smaller</source>
        <translation>Hela fotot; + och − gör det större och mindre</translation>
    </message>
    <message>
        <source>A point in the middle; the arrows move it</source>
        <translation>En punkt i mitten; piltangenterna flyttar den</translation>
    </message>
    <message>
        <source>Next point; P the one before</source>
        <translation>Nästa punkt; P den föregående</translation>
    </message>
    <message>
        <source>Mirror the point</source>
        <translation>Spegla punkten</translation>
    </message>
    <message>
        <source>Remove the point; Ctrl+Z undoes, Ctrl+Y does it again</source>
        <translation>Ta bort punkten; Ctrl+Z ångrar, Ctrl+Y gör om</translation>
    </message>
    <message>
        <source>The whole drawing; + and − make it larger and smaller</source>
        <translation>Hela ritningen; + och − gör den större och mindre</translation>
    </message>
    <message>
        <source>Clear the signature field</source>
        <translation>Rensa underskriftsfältet</translation>
    </message>
    <message>
        <source>Undo the last stroke of the signature</source>
        <translation>Ångra underskriftens sista streck</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Överallt</translation>
    </message>
    <message>
        <source>On the day&apos;s list</source>
        <translation>På dagslistan</translation>
    </message>
    <message>
        <source>In a patient&apos;s record</source>
        <translation>I en patients journal</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Foton</translation>
    </message>
    <message>
        <source>On a map of points</source>
        <translation>På en karta med punkter</translation>
    </message>
    <message>
        <source>In the patient&apos;s hands</source>
        <translation>I patientens händer</translation>
    </message>
    <message>
        <source>Open the manual</source>
        <translation>Öppna handboken</translation>
    </message>
    <message>
        <source>The manual, at the page on what is shown</source>
        <translation>Handboken, på sidan om det som visas</translation>
    </message>
</context>
<context>
    <name>HoldingDialog</name>
    <message>
        <source>What you chose here is not kept yet and would be lost.</source>
        <translation>Det du har valt här är inte sparat än och skulle gå förlorat.</translation>
    </message>
</context>
<context>
    <name>HomeScreen</name>
    <message>
        <source>Patients</source>
        <translation>Patienter</translation>
    </message>
    <message>
        <source>New patient</source>
        <translation>Ny patient</translation>
    </message>
    <message>
        <source>To the review</source>
        <translation>Till granskningen</translation>
    </message>
    <message>
        <source>Who holds which role was to be reviewed by {day}.</source>
        <translation>Vem som har vilken roll skulle ha granskats senast {day}.</translation>
    </message>
    <message>
        <source>The review is signed.</source>
        <translation>Granskningen är signerad.</translation>
    </message>
</context>
<context>
    <name>HowOpened</name>
    <message>
        <source>Type the words from the sheet.</source>
        <translation>Skriv orden från bladet.</translation>
    </message>
    <message>
        <source>Which backup?</source>
        <translation>Vilken säkerhetskopia?</translation>
    </message>
    <message>
        <source>The newest one, unless you know that it is not sound.</source>
        <translation>Den nyaste, om du inte vet att den inte är hel.</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>Vem är du?</translation>
    </message>
    <message>
        <source>An owner of the clinic when the backup was made.</source>
        <translation>En ägare till kliniken när säkerhetskopian gjordes.</translation>
    </message>
    <message>
        <source>With the printed recovery kit and a new password</source>
        <translation>Med de utskrivna återställningsbladen och ett nytt lösenord</translation>
    </message>
    <message>
        <source>With my password, since this computer knows the clinic</source>
        <translation>Med mitt lösenord, eftersom den här datorn känner kliniken</translation>
    </message>
    <message>
        <source>The 24 words of recovery sheet 1</source>
        <translation>De 24 orden på återställningsblad 1</translation>
    </message>
    <message>
        <source>The 24 words of recovery sheet 2</source>
        <translation>De 24 orden på återställningsblad 2</translation>
    </message>
    <message>
        <source>Without it a practitioner must grant you the clinical key afterwards.</source>
        <translation>Utan det måste en behandlare ge dig den kliniska nyckeln efteråt.</translation>
    </message>
    <message>
        <source>This backup opens with {kit}.</source>
        <translation>Den här säkerhetskopian öppnas med {kit}.</translation>
    </message>
    <message>
        <source>Separated by spaces or lines; of a split sheet, the words of two shares.</source>
        <translation>Åtskilda av mellanslag eller rader; av ett delat blad orden från två delar.</translation>
    </message>
</context>
<context>
    <name>IdentifierField</name>
    <message>
        <source>Kind of number</source>
        <translation>Typ av nummer</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Utfärdat av</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>Pass</translation>
    </message>
    <message>
        <source>Other number</source>
        <translation>Annat nummer</translation>
    </message>
    <message>
        <source>No number</source>
        <translation>Inget nummer</translation>
    </message>
</context>
<context>
    <name>IdentityPage</name>
    <message>
        <source>Check who the patient is</source>
        <translation>Kontrollera vem patienten är</translation>
    </message>
    <message>
        <source>What the patient showed</source>
        <translation>Vad patienten visade</translation>
    </message>
    <message>
        <source>Birth date on it</source>
        <translation>Födelsedatum på den</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Anmärkning</translation>
    </message>
    <message>
        <source>Record for {name}</source>
        <translation>Registrera för {name}</translation>
    </message>
    <message>
        <source>Type the birth date that the document says</source>
        <translation>Skriv det födelsedatum som står på handlingen</translation>
    </message>
    <message>
        <source>The identity check is recorded</source>
        <translation>Identitetskontrollen är registrerad</translation>
    </message>
    <message>
        <source>Look at the photo and type the birth date from the document. Its number is not kept.</source>
        <translation>Titta på fotot och skriv födelsedatumet från handlingen. Numret sparas inte.</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Take a list in</source>
        <translation>Läs in en lista</translation>
    </message>
    <message>
        <source>Nothing is added before you say so. Lines that are not clear stay out.</source>
        <translation>Inget läggs till förrän du säger till. Rader som inte är klara tas inte med.</translation>
    </message>
    <message>
        <source>Choose columns…</source>
        <translation>Välj kolumner…</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Rad</translation>
    </message>
    <message>
        <source>When</source>
        <translation>När</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Behandling</translation>
    </message>
    <message>
        <source>Lines of the file</source>
        <translation>Filens rader</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Vad som händer</translation>
    </message>
    <message>
        <source>Who is it?</source>
        <translation>Vem är det?</translation>
    </message>
    <message>
        <source>Register as a new patient…</source>
        <translation>Registrera som ny patient…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Say which columns hold the patient and the time.</source>
        <translation>Ange vilka kolumner som innehåller patienten och tiden.</translation>
    </message>
    <message>
        <source>The headings of this file are not known</source>
        <translation>Filens rubriker känns inte igen</translation>
    </message>
    <message>
        <source>This file is not taken in</source>
        <translation>Filen läses inte in</translation>
    </message>
    <message numerus="yes">
        <source>Take in %n appointments</source>
        <translation>
            <numerusform>Läs in %n bokning</numerusform>
            <numerusform>Läs in %n bokningar</numerusform>
        </translation>
    </message>
    <message>
        <source>Is added</source>
        <translation>Läggs till</translation>
    </message>
    <message>
        <source>Is moved to this time</source>
        <translation>Flyttas till den här tiden</translation>
    </message>
    <message>
        <source>Is on the list already</source>
        <translation>Finns redan på listan</translation>
    </message>
    <message>
        <source>Which treatment?</source>
        <translation>Vilken behandling?</translation>
    </message>
    <message>
        <source>Not registered</source>
        <translation>Inte registrerad</translation>
    </message>
    <message>
        <source>Line {line}</source>
        <translation>Rad {line}</translation>
    </message>
    <message>
        <source>With {name}</source>
        <translation>Hos {name}</translation>
    </message>
    <message>
        <source>Nobody chosen yet</source>
        <translation>Ingen vald ännu</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Välj…</translation>
    </message>
</context>
<context>
    <name>InformationPage</name>
    <message>
        <source>Information about {treatment}</source>
        <translation>Information om {treatment}</translation>
    </message>
    <message>
        <source>Language of the text</source>
        <translation>Textens språk</translation>
    </message>
    <message>
        <source>What the patient got</source>
        <translation>Det här fick patienten</translation>
    </message>
    <message>
        <source>The written text was handed over</source>
        <translation>Den skriftliga texten har lämnats</translation>
    </message>
    <message>
        <source>I talked it through with the patient</source>
        <translation>Jag har gått igenom den med patienten</translation>
    </message>
    <message>
        <source>The patient does not want to be informed</source>
        <translation>Patienten vill inte bli informerad</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Lämnad</translation>
    </message>
    <message>
        <source>Talked through</source>
        <translation>Genomgången muntligt</translation>
    </message>
    <message>
        <source>The patient is registered as needing an interpreter.</source>
        <translation>Patienten är registrerad med behov av tolk.</translation>
    </message>
    <message>
        <source>Who interpreted</source>
        <translation>Vem tolkade</translation>
    </message>
    <message>
        <source>What the patient asked, and the answers</source>
        <translation>Patientens frågor och svaren</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>Texten</translation>
    </message>
    <message>
        <source>Record for {name}</source>
        <translation>Registrera för {name}</translation>
    </message>
    <message>
        <source>Tick what the patient got, or that they do not want to be informed</source>
        <translation>Kryssa för vad patienten fick, eller att patienten inte vill bli informerad</translation>
    </message>
    <message>
        <source>There is no text for this treatment in this language</source>
        <translation>Det finns ingen text för behandlingen på det här språket</translation>
    </message>
    <message>
        <source>The information is recorded</source>
        <translation>Informationen är registrerad</translation>
    </message>
    <message>
        <source>Version {version}, {language}</source>
        <translation>Version {version}, {language}</translation>
    </message>
    <message>
        <source>not the language the patient is recorded as reading</source>
        <translation>inte det språk som patienten är registrerad att läsa</translation>
    </message>
</context>
<context>
    <name>JournalSieve</name>
    <message>
        <source>Everything</source>
        <translation>Allt</translation>
    </message>
    <message>
        <source>Treatments</source>
        <translation>Behandlingar</translation>
    </message>
    <message>
        <source>Information and consents</source>
        <translation>Information och samtycken</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Hälsa</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Foton</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Anteckningar</translation>
    </message>
    <message>
        <source>Documents from outside</source>
        <translation>Dokument utifrån</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>Allt annat</translation>
    </message>
    <message>
        <source>Search in the journal   {keys}</source>
        <translation>Sök i journalen   {keys}</translation>
    </message>
    <message>
        <source>Search in the journal</source>
        <translation>Sök i journalen</translation>
    </message>
    <message>
        <source>Kind of record</source>
        <translation>Slags post</translation>
    </message>
    <message>
        <source>{left} of {count}</source>
        <translation>{left} av {count}</translation>
    </message>
</context>
<context>
    <name>Jurisdictions</name>
    <message>
        <source>Denmark</source>
        <translation>Danmark</translation>
    </message>
    <message>
        <source>Sweden</source>
        <translation>Sverige</translation>
    </message>
    <message>
        <source>England</source>
        <translation>England</translation>
    </message>
    <message>
        <source>Scotland</source>
        <translation>Skottland</translation>
    </message>
    <message>
        <source>Wales</source>
        <translation>Wales</translation>
    </message>
    <message>
        <source>Northern Ireland</source>
        <translation>Nordirland</translation>
    </message>
</context>
<context>
    <name>KeepDialog</name>
    <message>
        <source>How long are past lists kept?</source>
        <translation>Hur länge sparas tidigare listor?</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Dagar</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Varför?</translation>
    </message>
    <message>
        <source>It is kept in the journal.</source>
        <translation>Det sparas i journalen.</translation>
    </message>
    <message>
        <source>Older days are deleted for good. The journal itself keeps everything that was done.</source>
        <translation>Äldre dagar raderas för gott. Själva journalen behåller allt som gjordes.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>Write a number</source>
        <translation>Skriv ett tal</translation>
    </message>
    <message>
        <source>This did not work. Nothing was changed.</source>
        <translation>Det fungerade inte. Inget ändrades.</translation>
    </message>
</context>
<context>
    <name>KeepingDialog</name>
    <message>
        <source>Keep or erase a journal</source>
        <translation>Bevara eller radera en journal</translation>
    </message>
    <message>
        <source>Which journal?…</source>
        <translation>Vilken journal?…</translation>
    </message>
    <message>
        <source>Put on hold…</source>
        <translation>Spärra mot radering…</translation>
    </message>
    <message>
        <source>Propose erasing…</source>
        <translation>Föreslå radering…</translation>
    </message>
    <message>
        <source>Release the hold…</source>
        <translation>Häv spärren…</translation>
    </message>
    <message>
        <source>Turn down…</source>
        <translation>Avslå…</translation>
    </message>
    <message>
        <source>Choose a journal to see until when it must be kept.</source>
        <translation>Välj en journal för att se till när den måste bevaras.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>Approve and erase…</source>
        <translation>Godkänn och radera…</translation>
    </message>
    <message numerus="yes">
        <source>%n more follow once these are judged.</source>
        <translation>
            <numerusform>%n till följer när dessa är bedömda.</numerusform>
            <numerusform>%n till följer när dessa är bedömda.</numerusform>
        </translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Spärrad</translation>
    </message>
    <message>
        <source>Its time ended on {day}</source>
        <translation>Bevarandetiden gick ut {day}</translation>
    </message>
    <message>
        <source>Proposed by {name}</source>
        <translation>Föreslagen av {name}</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Okänd</translation>
    </message>
    <message>
        <source>on hold, so nothing may be erased ({reason}).</source>
        <translation>spärrad, så inget får raderas ({reason}).</translation>
    </message>
    <message>
        <source>a request that needs the journal is still open. Answer it before anything is erased.</source>
        <translation>en begäran som kräver journalen är ännu öppen. Besvara den innan något raderas.</translation>
    </message>
    <message>
        <source>has an appointment today or later, so nothing may be erased before it is over.</source>
        <translation>har en bokning i dag eller senare, så inget får raderas innan den är över.</translation>
    </message>
    <message>
        <source>good practice keeps it until {day} ({source}); it may go earlier for a reason.</source>
        <translation>god praxis bevarar den till {day} ({source}); den får raderas tidigare om det finns skäl.</translation>
    </message>
    <message>
        <source>must be kept until {day} ({source}).</source>
        <translation>måste bevaras till {day} ({source}).</translation>
    </message>
    <message numerus="yes">
        <source>nothing keeps it any more; %n records would go.</source>
        <translation>
            <numerusform>inget kräver att den bevaras längre; %n post skulle raderas.</numerusform>
            <numerusform>inget kräver att den bevaras längre; %n poster skulle raderas.</numerusform>
        </translation>
    </message>
    <message>
        <source>The journal is on hold.</source>
        <translation>Journalen är spärrad mot radering.</translation>
    </message>
    <message>
        <source>Put the journal of {name} on hold?</source>
        <translation>Spärra journalen för {name} mot radering?</translation>
    </message>
    <message>
        <source>Nothing of it is erased until an owner releases the hold, whatever the law would let go.</source>
        <translation>Inget i den raderas förrän en ägare häver spärren, oavsett vad lagen skulle tillåta.</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation>Spärra mot radering</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Varför?</translation>
    </message>
    <message>
        <source>The erasure is proposed. Somebody else must approve it.</source>
        <translation>Raderingen är föreslagen. Någon annan måste godkänna den.</translation>
    </message>
    <message>
        <source>Propose erasing the journal of {name}?</source>
        <translation>Föreslå att radera journalen för {name}?</translation>
    </message>
    <message>
        <source>You approve it as the first of two. Whoever works alone approves again after a week. Nothing goes yet.</source>
        <translation>Du godkänner som den första av två. Den som arbetar ensam godkänner igen efter en vecka. Inget raderas ännu.</translation>
    </message>
    <message>
        <source>Choose this journal</source>
        <translation>Välj den här journalen</translation>
    </message>
    <message>
        <source>Proposed erasures, holds, and journals whose time is over</source>
        <translation>Föreslagna raderingar, spärrar och journaler vars bevarandetid gått ut</translation>
    </message>
    <message>
        <source>Propose erasing</source>
        <translation>Föreslå radering</translation>
    </message>
    <message>
        <source>Why earlier?</source>
        <translation>Varför tidigare?</translation>
    </message>
    <message>
        <source>Release the hold?</source>
        <translation>Häva spärren?</translation>
    </message>
    <message>
        <source>Release the hold</source>
        <translation>Häv spärren</translation>
    </message>
    <message>
        <source>The hold is released.</source>
        <translation>Spärren är hävd.</translation>
    </message>
    <message>
        <source>Turn the proposal down?</source>
        <translation>Avslå förslaget?</translation>
    </message>
    <message>
        <source>Turn down</source>
        <translation>Avslå</translation>
    </message>
    <message>
        <source>The journal stays.</source>
        <translation>Journalen bevaras.</translation>
    </message>
    <message>
        <source>Erase this journal for good?</source>
        <translation>Radera den här journalen för alltid?</translation>
    </message>
    <message>
        <source>{patient}

Records, photos, drafts and keys go, and there is no way back.</source>
        <translation>{patient}

Poster, foton, utkast och nycklar raderas, och det finns ingen väg tillbaka.</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Radera för alltid</translation>
    </message>
    <message>
        <source>The journal is erased.</source>
        <translation>Journalen är raderad.</translation>
    </message>
    <message>
        <source>Last written in on {last}. Today is {today} by this computer&apos;s clock: check that it is right.</source>
        <translation>Senast skrivet i den {last}. I dag är det {today} enligt datorns klocka: kontrollera att den går rätt.</translation>
    </message>
    <message>
        <source>Good practice keeps it until {day} ({source}). The reason why it goes earlier stays for good.</source>
        <translation>God praxis bevarar den till {day} ({source}). Skälet till att den raderas tidigare står kvar för alltid.</translation>
    </message>
    <message>
        <source>Other places that name them…</source>
        <translation>Andra ställen som nämner personen…</translation>
    </message>
    <message>
        <source>The judgements are kept, without a word of the person.</source>
        <translation>Bedömningarna är sparade utan ett ord om personen.</translation>
    </message>
    <message>
        <source>Other places may name this person after the erasure:</source>
        <translation>Andra ställen kan fortfarande nämna den här personen efter raderingen:</translation>
    </message>
    <message numerus="yes">
        <source>%n places that name this person are not judged or not corrected.</source>
        <translation>
            <numerusform>%n ställe som nämner den här personen är inte bedömt eller inte rättat.</numerusform>
            <numerusform>%n ställen som nämner den här personen är inte bedömda eller inte rättade.</numerusform>
        </translation>
    </message>
    <message>
        <source>No erasure is proposed, nothing is on hold, and no journal&apos;s time is over</source>
        <translation>Ingen radering är föreslagen, inget är spärrat och ingen journals bevarandetid har gått ut</translation>
    </message>
</context>
<context>
    <name>KeptSheetPanel</name>
    <message>
        <source>The 24 words from the paper</source>
        <translation>De 24 orden från papperet</translation>
    </message>
    <message>
        <source>Try this sheet</source>
        <translation>Prova bladet</translation>
    </message>
    <message>
        <source>Separated by spaces or lines; of a split sheet, the words of two shares.</source>
        <translation>Åtskilda av mellanslag eller rader; av ett delat blad orden från två delar.</translation>
    </message>
</context>
<context>
    <name>KitSheetPanel</name>
    <message>
        <source>QR code with the same secret</source>
        <translation>QR-kod med samma hemlighet</translation>
    </message>
    <message>
        <source>The 24 words of this sheet</source>
        <translation>Bladets 24 ord</translation>
    </message>
    <message>
        <source>The same secret for a camera</source>
        <translation>Samma hemlighet för en kamera</translation>
    </message>
    <message>
        <source>Print this sheet</source>
        <translation>Skriv ut bladet</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Spara som PDF…</translation>
    </message>
    <message>
        <source>I have it on paper: type it back</source>
        <translation>Jag har det på papper: skriv tillbaka det</translation>
    </message>
    <message>
        <source>Check the words</source>
        <translation>Kontrollera orden</translation>
    </message>
    <message>
        <source>Show the sheet again</source>
        <translation>Visa bladet igen</translation>
    </message>
    <message>
        <source>Typed back. Keep the sheet away from this computer.</source>
        <translation>Tillbakaskrivet. Förvara bladet borta från den här datorn.</translation>
    </message>
    <message>
        <source>Group {number}: words {first} to {last}</source>
        <translation>Grupp {number}: ord {first} till {last}</translation>
    </message>
    <message>
        <source>These are not the words of this group. Look at the paper again.</source>
        <translation>Det är inte orden i den här gruppen. Titta på papperet igen.</translation>
    </message>
    <message>
        <source>sheet-1</source>
        <translation>blad-1</translation>
    </message>
    <message>
        <source>sheet-2</source>
        <translation>blad-2</translation>
    </message>
    <message>
        <source>Saved. Print the file, then delete it: whoever has it can open the journal.</source>
        <translation>Sparad. Skriv ut filen och radera den sedan: den som har den kan öppna journalen.</translation>
    </message>
    <message>
        <source>Opens the clinic&apos;s registry and lets someone who forgot the password back in. Keep it in a safe.</source>
        <translation>Öppnar klinikens register och släpper in den igen som glömt lösenordet. Förvara det i ett kassaskåp.</translation>
    </message>
    <message>
        <source>Opens the patients&apos; journals when no practitioner can. Keep it apart from the other sheet.</source>
        <translation>Öppnar patienternas journaler när ingen behandlare kan. Förvara det skilt från det andra bladet.</translation>
    </message>
    <message>
        <source>Recovery sheet 1: the registry</source>
        <translation>Återställningsblad 1: registret</translation>
    </message>
    <message>
        <source>Recovery sheet 2: the journals</source>
        <translation>Återställningsblad 2: journalerna</translation>
    </message>
    <message>
        <source>The 33 words of this share</source>
        <translation>De 33 orden i denna del</translation>
    </message>
    <message>
        <source>Print this share</source>
        <translation>Skriv ut denna del</translation>
    </message>
    <message>
        <source>Show the share again</source>
        <translation>Visa delen igen</translation>
    </message>
    <message>
        <source>Typed back. Keep the share apart from the two others.</source>
        <translation>Återskrivet. Förvara delen skild från de två andra.</translation>
    </message>
    <message>
        <source>{sheet}-share-{share}</source>
        <translation>{sheet}-del-{share}</translation>
    </message>
    <message>
        <source>Any two of the three shares open what the sheet does; one alone opens nothing. Keep no two of them together.</source>
        <translation>Två av de tre delarna öppnar det som bladet öppnar; en ensam öppnar ingenting. Förvara aldrig två av dem tillsammans.</translation>
    </message>
    <message>
        <source>Group {number}: word {first}</source>
        <translation>Grupp {number}: ord {first}</translation>
    </message>
</context>
<context>
    <name>KitStripe</name>
    <message>
        <source>{reasons} Issue a new one.</source>
        <translation>{reasons} Utfärda ett nytt.</translation>
    </message>
    <message>
        <source>A new recovery kit is due</source>
        <translation>Ett nytt återställningskit behövs</translation>
    </message>
    <message>
        <source>The present kit stays in force.</source>
        <translation>Det nuvarande kitet gäller fortfarande.</translation>
    </message>
    <message>
        <source>Stop the new recovery kit?</source>
        <translation>Stoppa det nya återställningskitet?</translation>
    </message>
    <message>
        <source>The present sheets stay in force. Who asked for a new kit can ask again, and waits anew.</source>
        <translation>De nuvarande bladen gäller fortfarande. Den som bad om ett nytt kit kan be igen och väntar då på nytt.</translation>
    </message>
    <message>
        <source>Stop it</source>
        <translation>Stoppa det</translation>
    </message>
    <message>
        <source>Why it is not to be issued</source>
        <translation>Varför det inte ska utfärdas</translation>
    </message>
    <message>
        <source>{name} asked for it on {when}, because the present sheet 1 is not at hand. From {ripe} on it can be issued. If you know nothing of it, ask {name} today, and stop it.</source>
        <translation>{name} bad om det {when}, eftersom det nuvarande blad 1 inte finns till hands. Från {ripe} kan det utfärdas. Om du inte känner till det, fråga {name} i dag och stoppa det.</translation>
    </message>
    <message>
        <source>A new recovery kit was asked for without the old one</source>
        <translation>Ett nytt återställningskit har begärts utan det gamla</translation>
    </message>
    <message>
        <source>{name} issued it on {when}: {kit}. Older sheets open older backups alone. If that was not agreed, speak to the clinic&apos;s owner now.</source>
        <translation>{name} utfärdade det {when}: {kit}. Äldre blad öppnar bara äldre säkerhetskopior. Om det inte var avtalat, tala med klinikens ägare nu.</translation>
    </message>
    <message>
        <source>There is a new recovery kit</source>
        <translation>Det finns ett nytt återställningskit</translation>
    </message>
</context>
<context>
    <name>KitWords</name>
    <message>
        <source>recovery kit {number}, made with the journal</source>
        <translation>återställningskit {number}, gjort tillsammans med journalen</translation>
    </message>
    <message>
        <source>recovery kit {number}, made {when}</source>
        <translation>återställningskit {number}, gjort {when}</translation>
    </message>
    <message>
        <source>The present kit was used</source>
        <translation>Det nuvarande kitet har använts</translation>
    </message>
    <message>
        <source>A sheet is lost</source>
        <translation>Ett blad är borta</translation>
    </message>
    <message>
        <source>Somebody may have seen or copied the words</source>
        <translation>Någon kan ha sett eller kopierat orden</translation>
    </message>
    <message>
        <source>An owner who knew the kit has left</source>
        <translation>En ägare som kände till kitet har slutat</translation>
    </message>
    <message>
        <source>None of these; a new one all the same</source>
        <translation>Inget av detta; ett nytt ändå</translation>
    </message>
    <message>
        <source>The recovery kit let {name} in.</source>
        <translation>{name} släpptes in med återställningskitet.</translation>
    </message>
    <message>
        <source>A backup was restored with the recovery kit.</source>
        <translation>En säkerhetskopia återställdes med återställningskitet.</translation>
    </message>
    <message>
        <source>A backup was restored in which an older kit counts again that had been replaced.</source>
        <translation>En säkerhetskopia återställdes där ett äldre kit, som hade ersatts, gäller igen.</translation>
    </message>
    <message>
        <source>{name} no longer owns the clinic, and may know the words.</source>
        <translation>{name} äger inte längre kliniken och kan känna till orden.</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>In which language does the patient read the consent?</source>
        <translation>På vilket språk läser patienten samtycket?</translation>
    </message>
    <message>
        <source>It is not recorded which language the patient reads</source>
        <translation>Det är inte registrerat vilket språk patienten läser</translation>
    </message>
    <message>
        <source>There is no consent text in {language}, the language the patient is recorded as reading</source>
        <translation>Det finns ingen samtyckestext på {language}, som patienten är registrerad att läsa</translation>
    </message>
    <message>
        <source>Only choose a language that the patient reads well</source>
        <translation>Välj bara ett språk som patienten läser bra</translation>
    </message>
    <message>
        <source>Hand over to {name}</source>
        <translation>Lämna skärmen till {name}</translation>
    </message>
    <message>
        <source>Choose a language</source>
        <translation>Välj ett språk</translation>
    </message>
</context>
<context>
    <name>LeavingDialog</name>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>1. New keys</source>
        <translation>1. Nya nycklar</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Nya nycklar</translation>
    </message>
    <message>
        <source>2. What could be read</source>
        <translation>2. Vad som kunde läsas</translation>
    </message>
    <message>
        <source>Show what could be read</source>
        <translation>Visa vad som kunde läsas</translation>
    </message>
    <message>
        <source>From the access log, patient by patient. That you look stands in the log as well.</source>
        <translation>Ur åtkomstloggen, patient för patient. Att du tittar står också i loggen.</translation>
    </message>
    <message>
        <source>Save the list as a PDF…</source>
        <translation>Spara listan som PDF…</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Öppnad</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Sista gången</translation>
    </message>
    <message>
        <source>Patients who were looked at</source>
        <translation>Patienter som någon tittade på</translation>
    </message>
    <message>
        <source>3. Is it a data breach?</source>
        <translation>3. Är det en personuppgiftsincident?</translation>
    </message>
    <message>
        <source>Write down a data breach…</source>
        <translation>Skriv ner en personuppgiftsincident…</translation>
    </message>
    <message>
        <source>If somebody may have read or copied without right, write it down: from then on the clinic has 72 hours to judge the risk and tell the authority.</source>
        <translation>Om någon kan ha läst eller kopierat utan rätt, skriv ner det: därifrån har kliniken 72 timmar på sig att bedöma risken och anmäla till myndigheten.</translation>
    </message>
    <message numerus="yes">
        <source>Could read: names, numbers and contact data of all %n patients.</source>
        <translation>
            <numerusform>Kunde läsa: namn, nummer och kontaktuppgifter för %n patient.</numerusform>
            <numerusform>Kunde läsa: namn, nummer och kontaktuppgifter för alla %n patienter.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every journal, too: the clinical key was there.</source>
        <translation>Även alla journaler: den kliniska nyckeln fanns där.</translation>
    </message>
    <message>
        <source>No health data: the clinical key was never there.</source>
        <translation>Inga hälsouppgifter: den kliniska nyckeln fanns aldrig där.</translation>
    </message>
    <message numerus="yes">
        <source>Opened: %n patients, below.</source>
        <translation>
            <numerusform>Öppnade: %n patient, nedan.</numerusform>
            <numerusform>Öppnade: %n patienter, nedan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Searches: {count}.</source>
        <translation>Sökningar: {count}.</translation>
    </message>
    <message>
        <source>From {first} to {last}.</source>
        <translation>Från {first} till {last}.</translation>
    </message>
    <message>
        <source>Signed in there: {names}.</source>
        <translation>Har loggat in där: {names}.</translation>
    </message>
    <message>
        <source>could-be-read</source>
        <translation>kunde-läsas</translation>
    </message>
    <message>
        <source>The list is saved. Keep it with the register of data breaches.</source>
        <translation>Listan är sparad. Förvara den tillsammans med förteckningen över personuppgiftsincidenter.</translation>
    </message>
    <message>
        <source>It stands in the register, under Privacy requests. Assess the risk there.</source>
        <translation>Det står i förteckningen, under Begäranden om data. Bedöm risken där.</translation>
    </message>
    <message>
        <source>Opened nobody&apos;s journal.</source>
        <translation>Öppnade ingens journal.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopierad</translation>
    </message>
</context>
<context>
    <name>LeftDraftDialog</name>
    <message>
        <source>It becomes your own draft: you complete and sign it in your own name, or throw it away. The journal keeps that you took it over, and from whom.</source>
        <translation>Det blir ditt eget utkast: du slutför och signerar det i ditt eget namn, eller kastar det. Journalen behåller att du tog över det, och från vem.</translation>
    </message>
    <message>
        <source>An entry names whoever signs it as the one who treated. If {name} did, write a note about it instead.</source>
        <translation>En behandlingsanteckning anger den som signerar som den som behandlade. Var det {name}, skriv en anteckning om det i stället.</translation>
    </message>
    <message>
        <source>Take over the draft for {patient}?</source>
        <translation>Ta över utkastet för {patient}?</translation>
    </message>
    <message>
        <source>Take over the draft</source>
        <translation>Ta över utkastet</translation>
    </message>
</context>
<context>
    <name>LeftWordsDialog</name>
    <message>
        <source>Left half written: {page}</source>
        <translation>Lämnat halvskrivet: {page}</translation>
    </message>
    <message>
        <source>This is what you had typed when the screen locked. Copy it from here into the page.</source>
        <translation>Det här hade du skrivit när skärmen låstes. Kopiera det härifrån till sidan.</translation>
    </message>
    <message>
        <source>The screen locked before this was saved. What was typed or chosen could not be kept.</source>
        <translation>Skärmen låstes innan det hade sparats. Det som skrevs eller valdes kunde inte behållas.</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Kassera den</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
</context>
<context>
    <name>LeftWordsPage</name>
    <message>
        <source>Left half written: {page}</source>
        <translation>Lämnat halvskrivet: {page}</translation>
    </message>
    <message>
        <source>This is what you had typed when the screen locked. Copy it from here into the page.</source>
        <translation>Det här hade du skrivit när skärmen låstes. Kopiera det härifrån till sidan.</translation>
    </message>
    <message>
        <source>The screen locked before this was saved. What was chosen or drawn could not be kept.</source>
        <translation>Skärmen låstes innan det hade sparats. Det som valdes eller ritades kunde inte behållas.</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Kassera den</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>The draft is thrown away</source>
        <translation>Utkastet är kastat</translation>
    </message>
</context>
<context>
    <name>LetterDialog</name>
    <message>
        <source>Letter: {name}</source>
        <translation>Brev: {name}</translation>
    </message>
    <message>
        <source>The letter is made from what is written here, and sealed. That it was made is in the log.</source>
        <translation>Brevet görs utifrån det som är skrivet här och förseglas. Att det har gjorts står i loggen.</translation>
    </message>
    <message>
        <source>Language of the letter</source>
        <translation>Brevets språk</translation>
    </message>
    <message>
        <source>Make the letter…</source>
        <translation>Gör brevet…</translation>
    </message>
    <message>
        <source>letter</source>
        <translation>brev</translation>
    </message>
    <message>
        <source>The letter could not be made. Try again.</source>
        <translation>Brevet kunde inte göras. Försök igen.</translation>
    </message>
</context>
<context>
    <name>LicencesCard</name>
    <message>
        <source>Other people&apos;s work in this program</source>
        <translation>Andras arbete i det här programmet</translation>
    </message>
    <message>
        <source>The program stands on the work of others. Their licences let us hand it on to you.</source>
        <translation>Programmet bygger på andras arbete. Deras licenser låter oss lämna det vidare till dig.</translation>
    </message>
    <message>
        <source>Show the licences</source>
        <translation>Visa licenserna</translation>
    </message>
    <message>
        <source>Parts and their licences</source>
        <translation>Delar och deras licenser</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Licensens text</translation>
    </message>
</context>
<context>
    <name>LiftForm</name>
    <message>
        <source>Lift the restriction</source>
        <translation>Häv begränsningen</translation>
    </message>
    <message>
        <source>The person is told before it ends (Art. 18 (3)), or asked for it that day.</source>
        <translation>Personen underrättas innan den upphör (art. 18.3), eller bad själv om det den dagen.</translation>
    </message>
    <message>
        <source>When was the person told?</source>
        <translation>När underrättades personen?</translation>
    </message>
    <message>
        <source>Why does it end?</source>
        <translation>Varför upphör den?</translation>
    </message>
    <message>
        <source>Write the day on which the person was told.</source>
        <translation>Skriv vilken dag personen underrättades.</translation>
    </message>
</context>
<context>
    <name>LineCard</name>
    <message>
        <source>With {name}</source>
        <translation>Hos {name}</translation>
    </message>
    <message>
        <source>Nobody chosen yet</source>
        <translation>Ingen vald ännu</translation>
    </message>
    <message>
        <source>Born {day}</source>
        <translation>Född {day}</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>Öppna journalen</translation>
    </message>
    <message>
        <source>Open the details</source>
        <translation>Öppna uppgifterna</translation>
    </message>
    <message>
        <source>Change… (F2)</source>
        <translation>Ändra… (F2)</translation>
    </message>
    <message>
        <source>Expected again (B)</source>
        <translation>Väntas igen (B)</translation>
    </message>
    <message>
        <source>Has arrived (Space)</source>
        <translation>Har kommit (blanksteg)</translation>
    </message>
    <message>
        <source>In session (I)</source>
        <translation>Inne (I)</translation>
    </message>
    <message>
        <source>Done (D)</source>
        <translation>Klar (D)</translation>
    </message>
    <message>
        <source>Did not come (N)</source>
        <translation>Uteblev (N)</translation>
    </message>
    <message>
        <source>Cancel the appointment (Del)</source>
        <translation>Avboka (Del)</translation>
    </message>
    <message>
        <source>Must not be booked</source>
        <translation>Får inte bokas</translation>
    </message>
    <message>
        <source>The practitioner has somebody else then: {times}.</source>
        <translation>Behandlaren har någon annan då: {times}.</translation>
    </message>
</context>
<context>
    <name>ListDialog</name>
    <message>
        <source>This could not be done.</source>
        <translation>Det gick inte att göra.</translation>
    </message>
</context>
<context>
    <name>LockCover</name>
    <message>
        <source>A PIN is six digits.</source>
        <translation>En pinkod har sex siffror.</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Låst</translation>
    </message>
    <message>
        <source>A patient has a form on another display. Only a member of staff can unlock.</source>
        <translation>En patient har ett formulär på en annan skärm. Bara personalen kan låsa upp.</translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translation>Din pinkod</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Lås upp</translation>
    </message>
    <message>
        <source>Let the patient go on</source>
        <translation>Låt patienten fortsätta</translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>Locked</source>
        <translation>Låst</translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translation>Din pinkod</translation>
    </message>
    <message>
        <source>The sixth digit unlocks</source>
        <translation>Den sjätte siffran låser upp</translation>
    </message>
    <message>
        <source>Sign in with your password</source>
        <translation>Logga in med ditt lösenord</translation>
    </message>
    <message>
        <source>Sign in as another person</source>
        <translation>Logga in som någon annan</translation>
    </message>
    <message>
        <source>Unlocking</source>
        <translation>Låser upp</translation>
    </message>
    <message>
        <source>A PIN is six digits.</source>
        <translation>En pinkod har sex siffror.</translation>
    </message>
</context>
<context>
    <name>LogQueriesDialog</name>
    <message>
        <source>Open queries of reviews</source>
        <translation>Öppna frågor från granskningar</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Av</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Frågat</translation>
    </message>
    <message>
        <source>How did it end?</source>
        <translation>Hur slutade det?</translation>
    </message>
    <message>
        <source>It is signed and kept.</source>
        <translation>Det signeras och sparas.</translation>
    </message>
    <message>
        <source>Settle this query</source>
        <translation>Avsluta frågan</translation>
    </message>
    <message>
        <source>Write how it ended.</source>
        <translation>Skriv hur det slutade.</translation>
    </message>
    <message>
        <source>The queries could not be read.</source>
        <translation>Frågorna kunde inte läsas.</translation>
    </message>
</context>
<context>
    <name>LogReview</name>
    <message>
        <source>same surname as the patient</source>
        <translation>samma efternamn som patienten</translation>
    </message>
    <message>
        <source>the patient works here</source>
        <translation>patienten arbetar här</translation>
    </message>
    <message>
        <source>outside opening hours</source>
        <translation>utanför öppettiden</translation>
    </message>
    <message>
        <source>no visit or record near it</source>
        <translation>inget besök eller anteckning i närheten</translation>
    </message>
    <message>
        <source>a copy left the journal</source>
        <translation>en kopia lämnade journalen</translation>
    </message>
    <message>
        <source>many records in a short time</source>
        <translation>många journaler på kort tid</translation>
    </message>
    <message>
        <source>a sign-in failed</source>
        <translation>en misslyckad inloggning</translation>
    </message>
    <message>
        <source>drawn by lot</source>
        <translation>utvald genom lottning</translation>
    </message>
    <message>
        <source>Justified</source>
        <translation>Motiverad</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Frågas</translation>
    </message>
    <message>
        <source>restricted journal opened all the same</source>
        <translation>begränsad journal öppnad ändå</translation>
    </message>
    <message>
        <source>left by a reviewer who may not judge it</source>
        <translation>lämnad av en granskare som inte får bedöma den själv</translation>
    </message>
</context>
<context>
    <name>LogReviewDialog</name>
    <message>
        <source>Review the access log</source>
        <translation>Granska åtkomstloggen</translation>
    </message>
    <message>
        <source>Justified (J)</source>
        <translation>Motiverad (J)</translation>
    </message>
    <message>
        <source>Query (Q)</source>
        <translation>Fråga (Q)</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Från</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Till</translation>
    </message>
    <message>
        <source>Looks to be judged, newest first</source>
        <translation>Åtkomster att bedöma, senaste först</translation>
    </message>
    <message>
        <source>Why it is on the list</source>
        <translation>Varför på listan</translation>
    </message>
    <message>
        <source>What is to be asked?</source>
        <translation>Vad ska frågas?</translation>
    </message>
    <message>
        <source>Needed for a query; it is kept.</source>
        <translation>Krävs när något frågas; det sparas.</translation>
    </message>
    <message>
        <source>Sign the review</source>
        <translation>Signera granskningen</translation>
    </message>
    <message>
        <source>{said} of {all} judged; the clinic had {events} events in this period.</source>
        <translation>{said} av {all} bedömda; kliniken hade {events} händelser under perioden.</translation>
    </message>
    <message>
        <source>Write what is to be asked, then press Enter.</source>
        <translation>Skriv vad som ska frågas och tryck Enter.</translation>
    </message>
    <message>
        <source>The review could not be read.</source>
        <translation>Granskningen kunde inte läsas.</translation>
    </message>
    <message numerus="yes">
        <source>%n of your own looks are left to somebody else.</source>
        <translation>
            <numerusform>%n av dina egna slagningar är lämnad till någon annan.</numerusform>
            <numerusform>%n av dina egna slagningar är lämnade till någon annan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Judged</source>
        <translation>Bedömt</translation>
    </message>
</context>
<context>
    <name>LostComputerDialog</name>
    <message>
        <source>A computer is lost</source>
        <translation>En dator är förlorad</translation>
    </message>
    <message>
        <source>Lost, stolen, sold or sent to be repaired: whatever the clinic no longer has in its hands. Afterwards the keys are exchanged, so that nothing on it opens what lies here from now on.</source>
        <translation>Borttappad, stulen, såld eller inlämnad på reparation: det som kliniken inte längre har i sina händer. Därefter byts nycklarna, så att inget på den öppnar det som ligger här från och med nu.</translation>
    </message>
    <message>
        <source>Which computer?</source>
        <translation>Vilken dator?</translation>
    </message>
    <message>
        <source>When was it surely still here?</source>
        <translation>När var den säkert fortfarande här?</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>Vad hände?</translation>
    </message>
    <message>
        <source>No patient&apos;s name.</source>
        <translation>Inga patientnamn.</translation>
    </message>
    <message>
        <source>It is lost</source>
        <translation>Den är förlorad</translation>
    </message>
    <message>
        <source>It could not be written. Try again.</source>
        <translation>Det kunde inte skrivas. Försök igen.</translation>
    </message>
    <message>
        <source>New keys…</source>
        <translation>Nya nycklar…</translation>
    </message>
    <message>
        <source>The journal was never opened at another computer than this one, so there is none to choose. If a copy of it was lost, exchange the keys.</source>
        <translation>Journalen har aldrig öppnats på en annan dator än den här, så det finns ingen att välja. Om en kopia av den har kommit bort, byt nycklarna.</translation>
    </message>
</context>
<context>
    <name>LotsPanel</name>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Går ut</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Lots</source>
        <translation>Batcher</translation>
    </message>
    <message>
        <source>Open a vial…</source>
        <translation>Öppna en flaska…</translation>
    </message>
    <message>
        <source>Count what is left</source>
        <translation>Räkna vad som är kvar</translation>
    </message>
    <message>
        <source>Take out of use…</source>
        <translation>Ta ur bruk…</translation>
    </message>
    <message>
        <source>No lots in use</source>
        <translation>Inga batcher i bruk</translation>
    </message>
    <message>
        <source>Scan a pack above, or receive a lot.</source>
        <translation>Skanna en förpackning ovan, eller ta emot en batch.</translation>
    </message>
    <message>
        <source>Lot {lot}</source>
        <translation>Batch {lot}</translation>
    </message>
    <message>
        <source>Expires {date}</source>
        <translation>Går ut {date}</translation>
    </message>
    <message numerus="yes">
        <source>%n pack(s) received</source>
        <translation>
            <numerusform>%n förpackning mottagen</numerusform>
            <numerusform>%n förpackningar mottagna</numerusform>
        </translation>
    </message>
    <message>
        <source>Received {date}</source>
        <translation>Mottagen {date}</translation>
    </message>
    <message>
        <source>Supplier: {name}</source>
        <translation>Leverantör: {name}</translation>
    </message>
    <message>
        <source>Left: {left} of {received} {unit}</source>
        <translation>Kvar: {left} av {received} {unit}</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) may be of this lot as well</source>
        <translation>
            <numerusform>%n rad kan också gälla denna batch</numerusform>
            <numerusform>%n rader kan också gälla denna batch</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ManualWindow</name>
    <message>
        <source>Manual</source>
        <translation>Handbok</translation>
    </message>
    <message>
        <source>Find in the manual</source>
        <translation>Sök i handboken</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Rensa sökningen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Sidor</translation>
    </message>
    <message>
        <source>No page has these words.</source>
        <translation>Ingen sida har dessa ord.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
</context>
<context>
    <name>MapCard</name>
    <message>
        <source>Points on the map</source>
        <translation>Punkter på kartan</translation>
    </message>
    <message>
        <source>Compare with another session</source>
        <translation>Jämför med en annan behandling</translation>
    </message>
    <message>
        <source>Compare with …</source>
        <translation>Jämför med …</translation>
    </message>
</context>
<context>
    <name>MapPhotos</name>
    <message>
        <source>Points on a photo of the patient</source>
        <translation>Punkter på ett foto av patienten</translation>
    </message>
    <message>
        <source>Points on a photo …</source>
        <translation>Punkter på ett foto …</translation>
    </message>
</context>
<context>
    <name>MapSection</name>
    <message>
        <source>Map</source>
        <translation>Karta</translation>
    </message>
    <message numerus="yes">
        <source>%n points</source>
        <translation>
            <numerusform>%n punkt</numerusform>
            <numerusform>%n punkter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapTools</name>
    <message>
        <source>Next point</source>
        <translation>Nästa punkt</translation>
    </message>
    <message>
        <source>Product of the next point</source>
        <translation>Nästa punkts produkt</translation>
    </message>
    <message>
        <source>Dose of the next point</source>
        <translation>Nästa punkts dos</translation>
    </message>
    <message>
        <source>Dose</source>
        <translation>Dos</translation>
    </message>
    <message>
        <source>Insert usual points</source>
        <translation>Infoga vanliga punkter</translation>
    </message>
    <message>
        <source>Mirror the chosen point</source>
        <translation>Spegla den valda punkten</translation>
    </message>
    <message>
        <source>Remove the chosen point</source>
        <translation>Ta bort den valda punkten</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Gör om</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Mindre</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Större</translation>
    </message>
    <message>
        <source>Show the whole drawing</source>
        <translation>Visa hela teckningen</translation>
    </message>
    <message>
        <source>Usual points …</source>
        <translation>Vanliga punkter …</translation>
    </message>
</context>
<context>
    <name>MapTotals</name>
    <message numerus="yes">
        <source>%n points</source>
        <translation>
            <numerusform>%n punkt</numerusform>
            <numerusform>%n punkter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a dose</source>
        <translation>
            <numerusform>%n utan dos</numerusform>
            <numerusform>%n utan dos</numerusform>
        </translation>
    </message>
    <message>
        <source>No product</source>
        <translation>Ingen produkt</translation>
    </message>
    <message>
        <source>the same points and doses</source>
        <translation>samma punkter och doser</translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n tillagd</numerusform>
            <numerusform>%n tillagda</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not used now</source>
        <translation>
            <numerusform>%n inte använd nu</numerusform>
            <numerusform>%n inte använda nu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n ändrad</numerusform>
            <numerusform>%n ändrade</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapView</name>
    <message>
        <source>Map: {name}</source>
        <translation>Karta: {name}</translation>
    </message>
    <message>
        <source>A sets a point, arrows move it, digits give its dose, M mirrors it, Delete removes it</source>
        <translation>A sätter en punkt, piltangenter flyttar den, siffror anger dosen, M speglar den, Delete tar bort den</translation>
    </message>
    <message>
        <source>Click to set a point, or press A</source>
        <translation>Klicka för att sätta en punkt, eller tryck A</translation>
    </message>
</context>
<context>
    <name>MapWords</name>
    <message>
        <source>Face</source>
        <translation>Ansikte</translation>
    </message>
    <message>
        <source>Left side</source>
        <translation>Vänster sida</translation>
    </message>
    <message>
        <source>Right side</source>
        <translation>Höger sida</translation>
    </message>
    <message>
        <source>Lips</source>
        <translation>Läppar</translation>
    </message>
    <message>
        <source>Neck</source>
        <translation>Hals</translation>
    </message>
    <message>
        <source>Backs of the hands</source>
        <translation>Handryggar</translation>
    </message>
    <message>
        <source>Palms</source>
        <translation>Handflator</translation>
    </message>
    <message>
        <source>Body, front</source>
        <translation>Kropp, framifrån</translation>
    </message>
    <message>
        <source>Body, back</source>
        <translation>Kropp, bakifrån</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Patient’s right</source>
        <translation>Patientens högra</translation>
    </message>
    <message>
        <source>Patient’s left</source>
        <translation>Patientens vänstra</translation>
    </message>
    <message>
        <source>no dose yet</source>
        <translation>ingen dos ännu</translation>
    </message>
    <message>
        <source>no product</source>
        <translation>ingen produkt</translation>
    </message>
    <message>
        <source>Point {number}: {facts}</source>
        <translation>Punkt {number}: {facts}</translation>
    </message>
    <message>
        <source>the product line says {amount}</source>
        <translation>produktraden säger {amount}</translation>
    </message>
</context>
<context>
    <name>MarkPage</name>
    <message>
        <source>Draw on the photo</source>
        <translation>Rita på fotot</translation>
    </message>
    <message>
        <source>What is drawn next</source>
        <translation>Vad som ritas nu</translation>
    </message>
    <message>
        <source>What is drawn</source>
        <translation>Vad som är ritat</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Ord</translation>
    </message>
    <message>
        <source>Length in mm</source>
        <translation>Längd i mm</translation>
    </message>
    <message>
        <source>Type it for one measure; the next are proposed by it</source>
        <translation>Skriv den för ett mått; de nästa föreslås utifrån det</translation>
    </message>
    <message>
        <source>Add in the middle</source>
        <translation>Lägg till i mitten</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>Remove the chosen one</source>
        <translation>Ta bort den valda</translation>
    </message>
    <message>
        <source>Save for {name}</source>
        <translation>Spara för {name}</translation>
    </message>
    <message>
        <source>Write a length in millimetres, for instance 12.5</source>
        <translation>Skriv en längd i millimeter, till exempel 12,5</translation>
    </message>
    <message>
        <source>Write the words, or remove the empty text</source>
        <translation>Skriv orden, eller ta bort den tomma texten</translation>
    </message>
    <message>
        <source>The drawing is kept beside the photo</source>
        <translation>Ritningen är sparad vid fotot</translation>
    </message>
    <message>
        <source>Drag on the photo. Arrows move the chosen one, with Shift its end.</source>
        <translation>Dra på fotot. Piltangenter flyttar den valda, med Skift dess ände.</translation>
    </message>
</context>
<context>
    <name>MarketingPage</name>
    <message>
        <source>What the patient allows beyond care</source>
        <translation>Vad patienten tillåter utöver vården</translation>
    </message>
    <message>
        <source>The clinic may write or call for</source>
        <translation>Kliniken får skriva eller ringa om</translation>
    </message>
    <message>
        <source>How the patient said it</source>
        <translation>Hur patienten sa det</translation>
    </message>
    <message>
        <source>In the patient&apos;s words</source>
        <translation>Med patientens ord</translation>
    </message>
    <message>
        <source>Record for {name}</source>
        <translation>Registrera för {name}</translation>
    </message>
    <message>
        <source>The patient&apos;s choice is recorded</source>
        <translation>Patientens val är registrerat</translation>
    </message>
    <message>
        <source>Tick what the patient asks for, and untick what they object to. Care never depends on it.</source>
        <translation>Kryssa för det som patienten ber om och avmarkera det de invänder mot. Vården beror aldrig på det.</translation>
    </message>
    <message>
        <source>Nothing was changed. Tick or untick something, or cancel.</source>
        <translation>Inget har ändrats. Kryssa för eller avmarkera något, eller avbryt.</translation>
    </message>
</context>
<context>
    <name>MentionWords</name>
    <message>
        <source>Registration</source>
        <translation>Registrering</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>Bokning</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anteckning</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Behandlingsanteckning</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Samtycke</translation>
    </message>
    <message>
        <source>Health answers</source>
        <translation>Hälsouppgifter</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Request or case</source>
        <translation>Begäran eller ärende</translation>
    </message>
    <message>
        <source>Hold or erasure</source>
        <translation>Gallringsstopp eller radering</translation>
    </message>
    <message>
        <source>Search or reason in the access log</source>
        <translation>Sökning eller skäl i åtkomstloggen</translation>
    </message>
    <message>
        <source>Other record</source>
        <translation>Annan post</translation>
    </message>
    <message>
        <source>Not judged yet</source>
        <translation>Ännu inte bedömt</translation>
    </message>
    <message>
        <source>Belongs there: it is somebody else</source>
        <translation>Hör dit: det är någon annan</translation>
    </message>
    <message>
        <source>Belongs there: the care needs it</source>
        <translation>Hör dit: vården kräver det</translation>
    </message>
    <message>
        <source>Belongs there: the law keeps it as written</source>
        <translation>Hör dit: lagen bevarar det som det skrevs</translation>
    </message>
    <message>
        <source>To be corrected</source>
        <translation>Ska rättas</translation>
    </message>
    <message>
        <source>Registrations and bookings are not searched. The owner or a practitioner must look.</source>
        <translation>Registreringar och bokningar är inte genomsökta. Ägaren eller en behandlare måste titta.</translation>
    </message>
    <message>
        <source>Clinical journals are not searched. A practitioner must look.</source>
        <translation>De kliniska journalerna är inte genomsökta. En behandlare måste titta.</translation>
    </message>
    <message>
        <source>Searches in the access log are not searched. The owner or the auditor must look.</source>
        <translation>Sökningar i åtkomstloggen är inte genomsökta. Ägaren eller granskaren måste titta.</translation>
    </message>
    <message>
        <source>Restricted journals are not searched. Somebody to whom they are open must look.</source>
        <translation>Begränsade journaler är inte genomsökta. Någon de är öppna för måste titta.</translation>
    </message>
</context>
<context>
    <name>MentionsDialog</name>
    <message>
        <source>Other places that name this person</source>
        <translation>Andra ställen som nämner den här personen</translation>
    </message>
    <message>
        <source>Looking through the journal…</source>
        <translation>Söker igenom journalen…</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Var</translation>
    </message>
    <message>
        <source>Words around</source>
        <translation>Orden omkring</translation>
    </message>
    <message>
        <source>Judged</source>
        <translation>Bedömning</translation>
    </message>
    <message>
        <source>Places that name this person</source>
        <translation>Ställen som nämner den här personen</translation>
    </message>
    <message>
        <source>It is somebody else</source>
        <translation>Det är någon annan</translation>
    </message>
    <message>
        <source>The care needs it</source>
        <translation>Vården kräver det</translation>
    </message>
    <message>
        <source>The law keeps it as written</source>
        <translation>Lagen bevarar det som det skrevs</translation>
    </message>
    <message>
        <source>To be corrected</source>
        <translation>Ska rättas</translation>
    </message>
    <message>
        <source>Keep and open that patient</source>
        <translation>Spara och öppna den patienten</translation>
    </message>
    <message>
        <source>Keep the judgements</source>
        <translation>Spara bedömningarna</translation>
    </message>
    <message numerus="yes">
        <source>%n places name this person.</source>
        <translation>
            <numerusform>%n ställe nämner den här personen.</numerusform>
            <numerusform>%n ställen nämner den här personen.</numerusform>
        </translation>
    </message>
    <message>
        <source>No place that was searched names this person.</source>
        <translation>Inget genomsökt ställe nämner den här personen.</translation>
    </message>
    <message>
        <source>What photos and scanned pages show and what others have not signed yet is not searched.</source>
        <translation>Vad foton och skannade sidor visar och vad andra ännu inte har signerat är inte genomsökt.</translation>
    </message>
    <message>
        <source>This could not be done.</source>
        <translation>Det gick inte att göra.</translation>
    </message>
</context>
<context>
    <name>MergePage</name>
    <message>
        <source>Join another registration with {name}</source>
        <translation>Slå ihop en annan registrering med {name}</translation>
    </message>
    <message>
        <source>Choose another one</source>
        <translation>Välj en annan</translation>
    </message>
    <message>
        <source>Why these two are the same person</source>
        <translation>Varför de två är samma person</translation>
    </message>
    <message>
        <source>For example: seen passport, same CPR</source>
        <translation>Till exempel: sett pass, samma personnummer</translation>
    </message>
    <message>
        <source>Show both as {name}</source>
        <translation>Visa båda som {name}</translation>
    </message>
    <message>
        <source>Both are shown as {name} now</source>
        <translation>Båda visas nu som {name}</translation>
    </message>
    <message>
        <source>Write why these two are the same person</source>
        <translation>Skriv varför de två är samma person</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Blir kvar</translation>
    </message>
    <message>
        <source>Is shown as the other from now on</source>
        <translation>Visas från och med nu som den andra</translation>
    </message>
    <message>
        <source>{field} (differs)</source>
        <translation>{field} (skiljer sig)</translation>
    </message>
    <message>
        <source>Find the other registration of the same person. Both journals are kept, and joining can be undone.</source>
        <translation>Sök fram den andra registreringen av samma person. Båda journalerna bevaras, och det går att ångra.</translation>
    </message>
    <message>
        <source>This is the registration you started from. Choose the other one.</source>
        <translation>Det är den registrering du kom från. Välj den andra.</translation>
    </message>
</context>
<context>
    <name>MomentField</name>
    <message>
        <source>Write the day, like 20/11/2026</source>
        <translation>Skriv dagen, t.ex. 2026-11-20</translation>
    </message>
    <message>
        <source>Write the time with hours and minutes, like 14:05</source>
        <translation>Skriv klockslaget med timmar och minuter, t.ex. 14:05</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Klockslag</translation>
    </message>
    <message>
        <source>hh:mm</source>
        <translation>tt:mm</translation>
    </message>
    <message>
        <source>now</source>
        <translation>nu</translation>
    </message>
</context>
<context>
    <name>NameWorkstationDialog</name>
    <message>
        <source>What is this workstation called?</source>
        <translation>Vad heter arbetsplatsen?</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>A place that everyone knows, such as Reception or Room 2. Patients read it in their own report.</source>
        <translation>En plats som alla känner till, till exempel Receptionen eller Rum 2. Patienter läser det i sin egen rapport.</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Var den står</translation>
    </message>
    <message>
        <source>Save the name</source>
        <translation>Spara namnet</translation>
    </message>
    <message>
        <source>The name could not be saved. Try again.</source>
        <translation>Namnet kunde inte sparas. Försök igen.</translation>
    </message>
</context>
<context>
    <name>NavigationRail</name>
    <message>
        <source>Sections</source>
        <translation>Avsnitt</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lås</translation>
    </message>
    <message>
        <source>Locks in {time}</source>
        <translation>Låses om {time}</translation>
    </message>
    <message>
        <source>Signed in: {name}</source>
        <translation>Inloggad: {name}</translation>
    </message>
    <message>
        <source>Show the names of the sections</source>
        <translation>Visa avsnittens namn</translation>
    </message>
    <message>
        <source>Show the pictures alone</source>
        <translation>Visa bara bilderna</translation>
    </message>
    <message>
        <source>Lock ({who})</source>
        <translation>Lås ({who})</translation>
    </message>
</context>
<context>
    <name>NewKitPanel</name>
    <message>
        <source>The kit in force</source>
        <translation>Det gällande kitet</translation>
    </message>
    <message>
        <source>Issue a new kit…</source>
        <translation>Utfärda ett nytt kit…</translation>
    </message>
    <message>
        <source>Stop the new kit…</source>
        <translation>Stoppa det nya kitet…</translation>
    </message>
    <message>
        <source>In force: {kit}.</source>
        <translation>Gäller nu: {kit}.</translation>
    </message>
    <message>
        <source>In force: {kit}, issued by {name}. Older sheets open older backups alone.</source>
        <translation>Gäller nu: {kit}, utfärdat av {name}. Äldre blad öppnar bara äldre säkerhetskopior.</translation>
    </message>
    <message>
        <source>{name} asked for it on {when}. It can be issued from {ripe} on, unless somebody stops it.</source>
        <translation>{name} bad om det {when}. Det kan utfärdas från {ripe}, om ingen stoppar det.</translation>
    </message>
    <message>
        <source>A new kit was asked for without the present sheet 1</source>
        <translation>Ett nytt kit har begärts utan det nuvarande blad 1</translation>
    </message>
    <message>
        <source>You were let in by a sheet, so you can issue it from {when} on; another owner can at once.</source>
        <translation>Du släpptes in med ett blad, så du kan utfärda det från {when}; en annan ägare kan göra det genast.</translation>
    </message>
    <message>
        <source>A new kit is due</source>
        <translation>Ett nytt kit behövs</translation>
    </message>
</context>
<context>
    <name>NewKitScreen</name>
    <message>
        <source>A new recovery kit</source>
        <translation>Ett nytt återställningskit</translation>
    </message>
    <message>
        <source>Two new sheets on paper take the place of the present ones. Until the last step nothing is changed.</source>
        <translation>Två nya blad på papper ersätter de nuvarande. Fram till sista steget är inget ändrat.</translation>
    </message>
    <message>
        <source>The present kit</source>
        <translation>Det nuvarande kitet</translation>
    </message>
    <message>
        <source>Put it in force</source>
        <translation>Sätt det i kraft</translation>
    </message>
    <message>
        <source>Make the new sheets</source>
        <translation>Gör de nya bladen</translation>
    </message>
    <message>
        <source>Ask for a new kit without it</source>
        <translation>Be om ett nytt kit utan det</translation>
    </message>
    <message>
        <source>Put the new kit in force</source>
        <translation>Sätt det nya kitet i kraft</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klar</translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translation>Din pinkod</translation>
    </message>
    <message>
        <source>It is written into the journal that you issued the kit.</source>
        <translation>Det skrivs i journalen att du utfärdade kitet.</translation>
    </message>
    <message>
        <source>You were let in by a sheet. So that nobody who found one replaces it at once, you can issue a new kit from {when} on; another owner can at once. Until then the present sheets stay in force.</source>
        <translation>Du släpptes in med ett blad. För att ingen som hittat ett blad genast ska kunna ersätta det kan du utfärda ett nytt kit från {when}; en annan ägare kan göra det genast. Till dess gäller de nuvarande bladen.</translation>
    </message>
    <message>
        <source>Without the present sheet 1 a new kit takes seven days. Everybody who signs in is told, and can stop it. Until then the present sheets stay in force.</source>
        <translation>Utan det nuvarande blad 1 tar ett nytt kit sju dagar. Alla som loggar in får veta det och kan stoppa det. Till dess gäller de nuvarande bladen.</translation>
    </message>
    <message>
        <source>It was asked for. The new kit can be issued from {when} on, unless somebody stops it.</source>
        <translation>Det har begärts. Det nya kitet kan utfärdas från {when}, om ingen stoppar det.</translation>
    </message>
    <message>
        <source>Everybody who signs in is told for seven days.</source>
        <translation>Alla som loggar in får veta det i sju dagar.</translation>
    </message>
    <message>
        <source>Print both sheets and type two groups of each back. They open nothing yet: if you leave now, destroy them, and the present sheets stay in force.</source>
        <translation>Skriv ut båda bladen och skriv tillbaka två grupper från vart och ett. De öppnar inget än: lämnar du sidan nu, förstör dem; de nuvarande bladen gäller fortfarande.</translation>
    </message>
    <message>
        <source>kit {number}</source>
        <translation>kit {number}</translation>
    </message>
    <message>
        <source>Now in force: {kit}. The older sheets open backups made before, and nothing else: write on them until when they were in force, and destroy them with the last of those backups. Exchange the keys now, under People, and make a backup.</source>
        <translation>Gäller nu: {kit}. De äldre bladen öppnar säkerhetskopior från tidigare och inget annat: skriv på dem till när de gällde, och förstör dem tillsammans med den sista av de kopiorna. Byt nu nycklarna under Medarbetare, och gör en säkerhetskopia.</translation>
    </message>
    <message>
        <source>The new kit is in force</source>
        <translation>Det nya kitet är i kraft</translation>
    </message>
    <message>
        <source>The kit could not be issued. The present one is in force. Try again.</source>
        <translation>Kitet kunde inte utfärdas. Det nuvarande gäller. Försök igen.</translation>
    </message>
    <message>
        <source>Print every paper and type back what is asked of each. They open nothing yet: if you leave now, destroy them, and the present sheets stay in force.</source>
        <translation>Skriv ut varje papper och skriv tillbaka det som efterfrågas från vart och ett. De öppnar ingenting än: lämnar du nu, förstör dem, och de nuvarande bladen fortsätter att gälla.</translation>
    </message>
    <message>
        <source>{sheet}, share {share} of 3</source>
        <translation>{sheet}, del {share} av 3</translation>
    </message>
</context>
<context>
    <name>NewPassword</name>
    <message>
        <source>New password</source>
        <translation>Nytt lösenord</translation>
    </message>
    <message>
        <source>Three or four words that do not belong together.</source>
        <translation>Tre eller fyra ord som inte hör ihop.</translation>
    </message>
    <message>
        <source>The same password again</source>
        <translation>Samma lösenord igen</translation>
    </message>
    <message>
        <source>Strength of the password</source>
        <translation>Lösenordets styrka</translation>
    </message>
    <message>
        <source>The two passwords differ. Type the same one twice.</source>
        <translation>De två lösenorden är olika. Skriv samma två gånger.</translation>
    </message>
    <message>
        <source>At least 12 characters; 15 or more are better.</source>
        <translation>Minst 12 tecken; 15 eller fler är bättre.</translation>
    </message>
    <message>
        <source>A good password.</source>
        <translation>Ett bra lösenord.</translation>
    </message>
</context>
<context>
    <name>NextVisitField</name>
    <message>
        <source>Write a day after the treatment</source>
        <translation>Skriv en dag efter behandlingen</translation>
    </message>
    <message>
        <source>weeks, or on</source>
        <translation>veckor, eller den</translation>
    </message>
    <message>
        <source>Weeks to the next visit</source>
        <translation>Veckor till nästa besök</translation>
    </message>
    <message>
        <source>Day of the next visit</source>
        <translation>Dag för nästa besök</translation>
    </message>
</context>
<context>
    <name>NoteCaseForm</name>
    <message>
        <source>Note: {case}</source>
        <translation>Anteckna: {case}</translation>
    </message>
    <message>
        <source>New deadline</source>
        <translation>Ny svarsfrist</translation>
    </message>
    <message>
        <source>Nothing about health: everyone at reception can read it.</source>
        <translation>Inget om hälsa: alla i receptionen kan läsa det.</translation>
    </message>
    <message>
        <source>What is noted?</source>
        <translation>Vad antecknas?</translation>
    </message>
    <message>
        <source>On which day?</source>
        <translation>Vilken dag?</translation>
    </message>
    <message>
        <source>In a few words</source>
        <translation>I korthet</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Skriv ner det</translation>
    </message>
</context>
<context>
    <name>NotePage</name>
    <message>
        <source>Note</source>
        <translation>Anteckning</translation>
    </message>
    <message>
        <source>Correct a note</source>
        <translation>Rätta en anteckning</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Vad det handlar om</translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation>När det hände</translation>
    </message>
    <message>
        <source>Why it is corrected</source>
        <translation>Varför det rättas</translation>
    </message>
    <message>
        <source>Sign note for {name}</source>
        <translation>Signera anteckning för {name}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Write the note first</source>
        <translation>Skriv anteckningen först</translation>
    </message>
    <message>
        <source>Write why the note is corrected</source>
        <translation>Skriv varför anteckningen rättas</translation>
    </message>
    <message>
        <source>The note is signed</source>
        <translation>Anteckningen är signerad</translation>
    </message>
    <message>
        <source>The correction is signed</source>
        <translation>Rättelsen är signerad</translation>
    </message>
    <message>
        <source>Kept as a draft while you write. A signed note cannot be changed.</source>
        <translation>Sparas som utkast medan du skriver. En signerad anteckning kan inte ändras.</translation>
    </message>
</context>
<context>
    <name>NoticeBreachDialog</name>
    <message>
        <source>Write down a data breach</source>
        <translation>Skriv ned en personuppgiftsincident</translation>
    </message>
    <message>
        <source>The 72 hours run from here.</source>
        <translation>De 72 timmarna räknas härifrån.</translation>
    </message>
    <message>
        <source>No patient&apos;s name, and nothing about anybody&apos;s health.</source>
        <translation>Ingen patients namn och inget om någons hälsa.</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>Vad hände?</translation>
    </message>
    <message>
        <source>When did the clinic become aware of it?</source>
        <translation>När fick kliniken kännedom om det?</translation>
    </message>
    <message>
        <source>On which day did it happen, as far as known?</source>
        <translation>Vilken dag hände det, såvitt man vet?</translation>
    </message>
    <message>
        <source>What happened to the data?</source>
        <translation>Vad hände med uppgifterna?</translation>
    </message>
    <message>
        <source>Which data?</source>
        <translation>Vilka uppgifter?</translation>
    </message>
    <message>
        <source>How many people, about?</source>
        <translation>Ungefär hur många personer?</translation>
    </message>
    <message>
        <source>How many records, about?</source>
        <translation>Ungefär hur många registreringar?</translation>
    </message>
    <message>
        <source>What was done at once?</source>
        <translation>Vad gjordes genast?</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Skriv ned det</translation>
    </message>
    <message>
        <source>Write about how many as a whole number, or nothing.</source>
        <translation>Skriv ungefär hur många som ett heltal, eller ingenting.</translation>
    </message>
</context>
<context>
    <name>NoticeOffer</name>
    <message>
        <source>Record privacy notice</source>
        <translation>Registrera integritetsinformation</translation>
    </message>
    <message>
        <source>The patient has not been given the privacy notice in force</source>
        <translation>Patienten har inte fått den gällande integritetsinformationen</translation>
    </message>
</context>
<context>
    <name>NoticePage</name>
    <message>
        <source>Privacy notice given</source>
        <translation>Integritetsinformation lämnad</translation>
    </message>
    <message>
        <source>Language of the text</source>
        <translation>Textens språk</translation>
    </message>
    <message>
        <source>How it reached the patient</source>
        <translation>Hur patienten fick den</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>Texten</translation>
    </message>
    <message>
        <source>Record for {name}</source>
        <translation>Registrera för {name}</translation>
    </message>
    <message>
        <source>The clinic has no privacy notice in this language</source>
        <translation>Kliniken har ingen integritetsinformation på detta språk</translation>
    </message>
    <message>
        <source>It is recorded that the privacy notice was given</source>
        <translation>Det är registrerat att integritetsinformationen lämnades</translation>
    </message>
</context>
<context>
    <name>ObtainPage</name>
    <message>
        <source>Obtained from somebody else</source>
        <translation>Inhämtat från någon annan</translation>
    </message>
    <message>
        <source>From whom</source>
        <translation>Från vem</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>What was obtained</source>
        <translation>Vad som inhämtades</translation>
    </message>
    <message>
        <source>Filed in the record as</source>
        <translation>Lagt i journalen som</translation>
    </message>
    <message>
        <source>Not filed</source>
        <translation>Inte lagt i journalen</translation>
    </message>
    <message>
        <source>Record for {name}</source>
        <translation>Anteckna för {name}</translation>
    </message>
    <message>
        <source>When and how the patient consented</source>
        <translation>När och hur patienten samtyckte</translation>
    </message>
    <message>
        <source>Which paragraph</source>
        <translation>Vilken bestämmelse</translation>
    </message>
    <message>
        <source>Whose life or health, and why it could not wait</source>
        <translation>Vems liv eller hälsa, och varför det inte kunde vänta</translation>
    </message>
    <message>
        <source>Describe what was obtained</source>
        <translation>Beskriv vad som inhämtades</translation>
    </message>
    <message>
        <source>Write on what it rests</source>
        <translation>Skriv vad det vilar på</translation>
    </message>
    <message>
        <source>It is recorded</source>
        <translation>Det är antecknat</translation>
    </message>
</context>
<context>
    <name>OldVersionCard</name>
    <message>
        <source>The version as it was signed</source>
        <translation>Versionen så som den signerades</translation>
    </message>
</context>
<context>
    <name>OpenAllTheSameForm</name>
    <message>
        <source>Open a restricted journal</source>
        <translation>Öppna en begränsad journal</translation>
    </message>
    <message>
        <source>It opens to you until you sign out or the screen is locked. The owner is told at once, it is judged in the review of the access log, and the patient can read who opened it and why.</source>
        <translation>Den är öppen för dig tills du loggar ut eller skärmen låses. Ägaren får veta det genast, det bedöms vid granskningen av åtkomstloggen, och patienten kan läsa vem som öppnade den och varför.</translation>
    </message>
    <message>
        <source>On what ground?</source>
        <translation>På vilken grund?</translation>
    </message>
    <message>
        <source>Why, in your own words</source>
        <translation>Varför, med egna ord</translation>
    </message>
    <message>
        <source>Open it and say why</source>
        <translation>Öppna den och skriv varför</translation>
    </message>
</context>
<context>
    <name>OpenCaseForm</name>
    <message>
        <source>Open a complaint case</source>
        <translation>Öppna ett klagomålsärende</translation>
    </message>
    <message>
        <source>Choose the patient…</source>
        <translation>Välj patienten…</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>Öppna ärendet</translation>
    </message>
    <message>
        <source>Nothing about health: everyone at reception can read it.</source>
        <translation>Inget om hälsa: alla i receptionen kan läsa det.</translation>
    </message>
    <message>
        <source>Whose journal?</source>
        <translation>Vems journal?</translation>
    </message>
    <message>
        <source>Who wrote to the clinic?</source>
        <translation>Vem skrev till kliniken?</translation>
    </message>
    <message>
        <source>Its case number</source>
        <translation>Myndighetens diarienummer</translation>
    </message>
    <message>
        <source>When did the letter come?</source>
        <translation>När kom brevet?</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>Svar senast</translation>
    </message>
    <message>
        <source>What is asked for?</source>
        <translation>Vad begärs?</translation>
    </message>
    <message>
        <source>More, in a few words</source>
        <translation>Mer, i korthet</translation>
    </message>
    <message>
        <source>Choose whose journal it is about.</source>
        <translation>Välj vems journal det gäller.</translation>
    </message>
    <message>
        <source>Write the day on which the letter came.</source>
        <translation>Skriv den dag då brevet kom.</translation>
    </message>
</context>
<context>
    <name>OpenVialDialog</name>
    <message>
        <source>Open a vial of lot {lot}</source>
        <translation>Öppna en flaska ur batch {lot}</translation>
    </message>
    <message>
        <source>Dissolved in</source>
        <translation>Löst i</translation>
    </message>
    <message>
        <source>Millilitres of it</source>
        <translation>Antal milliliter</translation>
    </message>
    <message>
        <source>Opened {moment}</source>
        <translation>Öppnad {moment}</translation>
    </message>
    <message numerus="yes">
        <source>May be used for %n hour(s)</source>
        <translation>
            <numerusform>Får användas i %n timme</numerusform>
            <numerusform>Får användas i %n timmar</numerusform>
        </translation>
    </message>
    <message>
        <source>Open vial</source>
        <translation>Öppna flaska</translation>
    </message>
    <message>
        <source>Write what it was dissolved in</source>
        <translation>Skriv vad den löstes i</translation>
    </message>
    <message>
        <source>Write a number above zero</source>
        <translation>Skriv ett tal över noll</translation>
    </message>
</context>
<context>
    <name>OwnerStep</name>
    <message>
        <source>You, the owner</source>
        <translation>Du, ägaren</translation>
    </message>
    <message>
        <source>The owner decides who works here. Others are added later; each chooses their own password.</source>
        <translation>Ägaren bestämmer vilka som arbetar här. Andra läggs till senare; var och en väljer själv sitt lösenord.</translation>
    </message>
    <message>
        <source>I treat patients myself</source>
        <translation>Jag behandlar själv patienter</translation>
    </message>
</context>
<context>
    <name>PackPanel</name>
    <message>
        <source>In force</source>
        <translation>I kraft</translation>
    </message>
    <message>
        <source>Apply…</source>
        <translation>Ta i bruk…</translation>
    </message>
    <message>
        <source>Version {version}, applied {when} by {name}.</source>
        <translation>Version {version}, tagen i bruk {when} av {name}.</translation>
    </message>
    <message>
        <source>{rules} rules and {treatments} treatments.</source>
        <translation>{rules} regler och {treatments} behandlingar.</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>Skäl: {reason}</translation>
    </message>
    <message>
        <source>Version {version}: the same as what is in force. Nothing to apply.</source>
        <translation>Version {version}: samma som den som är i kraft. Inget att ta i bruk.</translation>
    </message>
    <message>
        <source>Version {version} differs only in comments, translations or parts for other countries.</source>
        <translation>Version {version} skiljer sig bara i kommentarer, översättningar eller delar för andra länder.</translation>
    </message>
    <message>
        <source>Version {version} would change the following. Until you apply it, nothing of it counts.</source>
        <translation>Version {version} skulle ändra följande. Inget av det gäller förrän du tar den i bruk.</translation>
    </message>
    <message numerus="yes">
        <source>%n sentences that the program says of rules</source>
        <translation>
            <numerusform>%n mening som programmet säger om reglerna</numerusform>
            <numerusform>%n meningar som programmet säger om reglerna</numerusform>
        </translation>
    </message>
    <message>
        <source>Worded differently</source>
        <translation>Annorlunda formulerat</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>Lokal tid</translation>
    </message>
    <message>
        <source>Summer time or the offset is reckoned differently.</source>
        <translation>Sommartid eller tidsskillnad räknas på ett annat sätt.</translation>
    </message>
    <message numerus="yes">
        <source>%n deadlines, holidays or grounds of refusal</source>
        <translation>
            <numerusform>%n tidsfrist, helgdag eller avslagsgrund</numerusform>
            <numerusform>%n tidsfrister, helgdagar eller avslagsgrunder</numerusform>
        </translation>
    </message>
    <message>
        <source>Requests for own data</source>
        <translation>Begäranden om egna uppgifter</translation>
    </message>
    <message>
        <source>Your adjustment ends: {name} ({code})</source>
        <translation>Er anpassning upphör: {name} ({code})</translation>
    </message>
    <message>
        <source>The new rules leave no room for it.</source>
        <translation>De nya reglerna ger inget utrymme för den.</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more, all listed on the screen behind</source>
        <translation>
            <numerusform>… och %n till, alla på skärmen bakom</numerusform>
            <numerusform>… och %n till, alla på skärmen bakom</numerusform>
        </translation>
    </message>
    <message>
        <source>From now on treatments are judged by these rules; what was done before keeps the rules of its day.</source>
        <translation>Från och med nu bedöms behandlingar efter dessa regler; det som gjorts tidigare bedöms fortfarande efter reglerna på sin dag.</translation>
    </message>
    <message>
        <source>Apply version {version} of the rules?</source>
        <translation>Ta version {version} av reglerna i bruk?</translation>
    </message>
    <message>
        <source>Apply version {version}</source>
        <translation>Ta version {version} i bruk</translation>
    </message>
    <message>
        <source>Why are they to count from now on?</source>
        <translation>Varför ska de gälla från och med nu?</translation>
    </message>
    <message>
        <source>New rules</source>
        <translation>Nya regler</translation>
    </message>
    <message>
        <source>Rules in force and what new ones would change</source>
        <translation>Regler i kraft, och vad nya skulle ändra</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Sida {number} av {count}</translation>
    </message>
    <message numerus="yes">
        <source>%n pages of the paper</source>
        <translation>
            <numerusform>%n sida av papperet</numerusform>
            <numerusform>%n sidor av papperet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages, to be seen at the left</source>
        <translation>
            <numerusform>%n sida, som syns till vänster</numerusform>
            <numerusform>%n sidor, som syns till vänster</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperDateField</name>
    <message>
        <source>hh:mm</source>
        <translation>tt:mm</translation>
    </message>
    <message>
        <source>Time on the paper, if it bears one</source>
        <translation>Klockslag på papperet, om det har ett</translation>
    </message>
    <message>
        <source>Type the date that stands on the paper</source>
        <translation>Skriv datumet som står på papperet</translation>
    </message>
    <message>
        <source>Write the time with hours and minutes, like 14:05, or leave it empty</source>
        <translation>Skriv tiden med timmar och minuter, t.ex. 14:05, eller lämna fältet tomt</translation>
    </message>
</context>
<context>
    <name>PaperPage</name>
    <message>
        <source>The text as it was printed: “{title}”, version {version}, {language}</source>
        <translation>Texten som den skrevs ut: ”{title}”, version {version}, {language}</translation>
    </message>
    <message>
        <source>It does not fit: set the paper aside</source>
        <translation>Det stämmer inte: lägg papperet åt sidan</translation>
    </message>
    <message>
        <source>The pages must be seen first</source>
        <translation>Sidorna måste ses först</translation>
    </message>
</context>
<context>
    <name>PaperStripe</name>
    <message>
        <source>Look at it</source>
        <translation>Titta på det</translation>
    </message>
    <message>
        <source>A consent on paper waits for you as the second person</source>
        <translation>Ett samtycke på papper väntar på dig som andra person</translation>
    </message>
    <message numerus="yes">
        <source>%n filed papers wait to be taken in</source>
        <translation>
            <numerusform>%n papper väntar på att föras in</numerusform>
            <numerusform>%n papper väntar på att föras in</numerusform>
        </translation>
    </message>
    <message>
        <source>A consent on paper waits for a second person: {names}</source>
        <translation>Ett samtycke på papper väntar på en andra person: {names}</translation>
    </message>
</context>
<context>
    <name>PaperWords</name>
    <message>
        <source>Information</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>Health questions</source>
        <translation>Hälsofrågor</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Samtycke</translation>
    </message>
    <message>
        <source>By hand on a printed form</source>
        <translation>För hand på en utskriven blankett</translation>
    </message>
    <message>
        <source>Elsewhere, as PDF</source>
        <translation>Någon annanstans, som PDF</translation>
    </message>
    <message>
        <source>The name on the paper is this patient&apos;s</source>
        <translation>Namnet på papperet är den här patientens</translation>
    </message>
    <message>
        <source>The text and its version are those shown here</source>
        <translation>Texten och dess version är de som visas här</translation>
    </message>
    <message>
        <source>Every statement is ticked, and none is crossed out</source>
        <translation>Varje påstående är förkryssat och inget är överstruket</translation>
    </message>
    <message>
        <source>The patient&apos;s signature is there</source>
        <translation>Patientens underskrift finns där</translation>
    </message>
    <message>
        <source>The date on the paper is the one written here</source>
        <translation>Datumet på papperet är det som står här</translation>
    </message>
    <message>
        <source>Signed on paper: {how}</source>
        <translation>Undertecknat på papper: {how}</translation>
    </message>
    <message>
        <source>Signed how</source>
        <translation>Undertecknat hur</translation>
    </message>
    <message>
        <source>Date on the paper</source>
        <translation>Datum på papperet</translation>
    </message>
    <message>
        <source>Compared first by</source>
        <translation>Först jämfört av</translation>
    </message>
    <message>
        <source>Consent on paper confirmed by one person: {treatment}</source>
        <translation>Samtycke på papper bekräftat av en person: {treatment}</translation>
    </message>
    <message>
        <source>Consent on paper confirmed by a second person: {treatment}</source>
        <translation>Samtycke på papper bekräftat av en andra person: {treatment}</translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>Hide the password</source>
        <translation>Dölj lösenordet</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Visa lösenordet</translation>
    </message>
    <message>
        <source>Caps Lock is on</source>
        <translation>Caps Lock är på</translation>
    </message>
</context>
<context>
    <name>PasswordForm</name>
    <message>
        <source>Your present password</source>
        <translation>Ditt nuvarande lösenord</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Byt lösenord</translation>
    </message>
    <message>
        <source>Type your present password.</source>
        <translation>Skriv ditt nuvarande lösenord.</translation>
    </message>
</context>
<context>
    <name>PasswordStep</name>
    <message>
        <source>Password</source>
        <translation>Lösenord</translation>
    </message>
    <message>
        <source>Nobody can look it up for you. The recovery kit helps if you forget it.</source>
        <translation>Ingen kan slå upp det åt dig. Återställningsbladen hjälper om du glömmer det.</translation>
    </message>
</context>
<context>
    <name>PatientBanner</name>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>FAMILY NAME, given name (title)</source>
        <translation>EFTERNAMN, förnamn (titel)</translation>
    </message>
    <message>
        <source>Preferred name</source>
        <translation>Tilltalsnamn</translation>
    </message>
    <message>
        <source>What the patient wishes to be called</source>
        <translation>Det namn patienten vill tilltalas med</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Kön</translation>
    </message>
    <message>
        <source>Administrative gender</source>
        <translation>Administrativt kön</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adress</translation>
    </message>
    <message>
        <source>Where the patient lives</source>
        <translation>Patientens bostadsadress</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>The patient&apos;s telephone numbers</source>
        <translation>Patientens telefonnummer</translation>
    </message>
    <message>
        <source>Hide address and phone</source>
        <translation>Dölj adress och telefon</translation>
    </message>
    <message>
        <source>Show address and phone</source>
        <translation>Visa adress och telefon</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Född</translation>
    </message>
    <message>
        <source>Date of birth, and age today</source>
        <translation>Födelsedatum och ålder i dag</translation>
    </message>
    <message>
        <source>{date} (age at death {age})</source>
        <translation>{date} (ålder vid dödsfallet {age})</translation>
    </message>
    <message>
        <source>Died</source>
        <translation>Avliden</translation>
    </message>
    <message>
        <source>Date of death, and age at death</source>
        <translation>Dödsdatum och ålder vid dödsfallet</translation>
    </message>
    <message>
        <source>Show the whole number</source>
        <translation>Visa hela numret</translation>
    </message>
    <message>
        <source>Hide part of the number</source>
        <translation>Dölj en del av numret</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>ID-nummer</translation>
    </message>
    <message>
        <source>No identifier is recorded</source>
        <translation>Inget ID-nummer är registrerat</translation>
    </message>
    <message>
        <source>The patient&apos;s national or local identifier</source>
        <translation>Patientens nationella eller lokala ID-nummer</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Kvinna</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Man</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Annat</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Inte känt</translation>
    </message>
    <message>
        <source>Danish replacement CPR</source>
        <translation>Danskt reservnummer</translation>
    </message>
</context>
<context>
    <name>PatientBooking</name>
    <message>
        <source>New appointment</source>
        <translation>Ny bokning</translation>
    </message>
    <message>
        <source>Booked on {day}</source>
        <translation>Bokad till {day}</translation>
    </message>
</context>
<context>
    <name>PatientFinder</name>
    <message>
        <source>Name, number, phone or e-mail</source>
        <translation>Namn, nummer, telefon eller e-post</translation>
    </message>
    <message>
        <source>Search for a patient</source>
        <translation>Sök efter en patient</translation>
    </message>
    <message>
        <source>Arrow down goes to the people found, Enter opens the first</source>
        <translation>Pil ned går till dem som hittats, Enter öppnar den första</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Rensa sökningen</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>Senast ändrade</translation>
    </message>
    <message>
        <source>No patients yet</source>
        <translation>Inga patienter ännu</translation>
    </message>
    <message>
        <source>New patient</source>
        <translation>Ny patient</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n hittad</numerusform>
            <numerusform>%n hittade</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody found for “{typed}”</source>
        <translation>Ingen hittades för ”{typed}”</translation>
    </message>
    <message>
        <source>Check the spelling, or press Enter to register a new patient</source>
        <translation>Kontrollera stavningen, eller tryck Enter för att registrera en ny patient</translation>
    </message>
    <message>
        <source>Register “{typed}”</source>
        <translation>Registrera ”{typed}”</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Ingen hittades</translation>
    </message>
    <message>
        <source>Add the first one. Searching and opening leave a trace in the access log.</source>
        <translation>Lägg till den första. Sökning och öppning lämnar spår i åtkomstloggen.</translation>
    </message>
    <message>
        <source>The first {count}. Type more to narrow it down.</source>
        <translation>De första {count}. Skriv mer för att begränsa.</translation>
    </message>
</context>
<context>
    <name>PatientWords</name>
    <message>
        <source>Female</source>
        <translation>Kvinna</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Man</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Annat</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Inte känt</translation>
    </message>
    <message>
        <source>Phone call</source>
        <translation>Telefonsamtal</translation>
    </message>
    <message>
        <source>Text message</source>
        <translation>Sms</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-post</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Brev</translation>
    </message>
    <message>
        <source>No preference</source>
        <translation>Inget önskemål</translation>
    </message>
    <message>
        <source>The patient</source>
        <translation>Patienten</translation>
    </message>
    <message>
        <source>A register</source>
        <translation>Ett register</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Någon annan</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>Danska</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>Svenska</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Engelska</translation>
    </message>
    <message>
        <source>Norwegian</source>
        <translation>Norska</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Tyska</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polska</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arabiska</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Turkiska</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>Finska</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nej</translation>
    </message>
    <message>
        <source>same number</source>
        <translation>samma nummer</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>samma namn</translation>
    </message>
    <message>
        <source>same names, the other way round</source>
        <translation>samma namn, omkastade</translation>
    </message>
    <message>
        <source>same birth date</source>
        <translation>samma födelsedatum</translation>
    </message>
    <message>
        <source>same phone</source>
        <translation>samma telefon</translation>
    </message>
    <message>
        <source>same e-mail</source>
        <translation>samma e-post</translation>
    </message>
    <message>
        <source>Consultation</source>
        <translation>Konsultation</translation>
    </message>
    <message>
        <source>Examination without treatment</source>
        <translation>Undersökning utan behandling</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meddelande</translation>
    </message>
    <message>
        <source>Treatment refused</source>
        <translation>Behandling nekad</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>Uteblev</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>Pass</translation>
    </message>
    <message>
        <source>Driving licence</source>
        <translation>Körkort</translation>
    </message>
    <message>
        <source>Identity card</source>
        <translation>Identitetskort</translation>
    </message>
    <message>
        <source>Residence permit</source>
        <translation>Uppehållstillståndskort</translation>
    </message>
    <message>
        <source>Electronic ID</source>
        <translation>E-legitimation</translation>
    </message>
    <message>
        <source>A letter</source>
        <translation>Ett brev</translation>
    </message>
    <message>
        <source>Another clinic’s journal</source>
        <translation>En annan kliniks journal</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Foton</translation>
    </message>
    <message>
        <source>Examination</source>
        <translation>Undersökning</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>Vid besök</translation>
    </message>
    <message>
        <source>By video</source>
        <translation>Via video</translation>
    </message>
    <message>
        <source>By phone</source>
        <translation>Per telefon</translation>
    </message>
    <message>
        <source>Informed</source>
        <translation>Informerad</translation>
    </message>
    <message>
        <source>Reached, not informed yet</source>
        <translation>Nådd, ännu inte informerad</translation>
    </message>
    <message>
        <source>Message left</source>
        <translation>Meddelande lämnat</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Inte nådd</translation>
    </message>
    <message>
        <source>Newsletter</source>
        <translation>Nyhetsbrev</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Erbjudanden</translation>
    </message>
    <message>
        <source>Surveys</source>
        <translation>Undersökningar</translation>
    </message>
    <message>
        <source>Profiling</source>
        <translation>Profilering</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Samarbetspartner</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>e-post</translation>
    </message>
    <message>
        <source>text message</source>
        <translation>sms</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>telefon</translation>
    </message>
    <message>
        <source>post</source>
        <translation>brev</translation>
    </message>
    <message>
        <source>By letter</source>
        <translation>Per brev</translation>
    </message>
    <message>
        <source>{purpose} by {channel}: allowed</source>
        <translation>{purpose} via {channel}: tillåtet</translation>
    </message>
    <message>
        <source>{purpose} by {channel}: not allowed</source>
        <translation>{purpose} via {channel}: inte tillåtet</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>På papper</translation>
    </message>
    <message>
        <source>On screen</source>
        <translation>På skärm</translation>
    </message>
    <message>
        <source>By e-mail</source>
        <translation>Via e-post</translation>
    </message>
    <message>
        <source>By post</source>
        <translation>Med brev</translation>
    </message>
    <message>
        <source>The patient&apos;s treatment here</source>
        <translation>Patientens behandling här</translation>
    </message>
    <message>
        <source>A consultation with the patient</source>
        <translation>En konsultation med patienten</translation>
    </message>
    <message>
        <source>The patient asked for access</source>
        <translation>Patienten har begärt att få ta del av journalen</translation>
    </message>
    <message>
        <source>A complaint</source>
        <translation>Ett klagomål</translation>
    </message>
    <message>
        <source>A copy for someone else</source>
        <translation>En kopia till någon annan</translation>
    </message>
    <message>
        <source>The running of the clinic</source>
        <translation>Klinikens drift</translation>
    </message>
    <message>
        <source>Quality assurance</source>
        <translation>Kvalitetssäkring</translation>
    </message>
    <message>
        <source>practitioner</source>
        <translation>behandlare</translation>
    </message>
    <message>
        <source>receptionist</source>
        <translation>receptionist</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>ägare</translation>
    </message>
    <message>
        <source>auditor</source>
        <translation>granskare</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Efternamn</translation>
    </message>
    <message>
        <source>Given names</source>
        <translation>Förnamn</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Preferred name</source>
        <translation>Tilltalsnamn</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>Id-nummer</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Födelsedatum</translation>
    </message>
    <message>
        <source>Date of death</source>
        <translation>Dödsdatum</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Kön</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Gatuadress</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Postnummer</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Needs an interpreter</source>
        <translation>Behöver tolk</translation>
    </message>
    <message>
        <source>Prefers to be reached by</source>
        <translation>Nås helst via</translation>
    </message>
    <message>
        <source>Next of kin</source>
        <translation>Närstående</translation>
    </message>
    <message>
        <source>Relation to next of kin</source>
        <translation>Relation till närstående</translation>
    </message>
    <message>
        <source>Phone of next of kin</source>
        <translation>Närståendes telefon</translation>
    </message>
    <message>
        <source>Own doctor</source>
        <translation>Egen läkare</translation>
    </message>
    <message>
        <source>Notes for reception</source>
        <translation>Anteckningar för receptionen</translation>
    </message>
    <message>
        <source>number</source>
        <translation>nummer</translation>
    </message>
    <message>
        <source>e-mail address</source>
        <translation>e-postadress</translation>
    </message>
    <message>
        <source>No marketing: somebody with the same {details} objected to it before their registration was erased here. That stands until the patient says otherwise.</source>
        <translation>Ingen marknadsföring: en person med samma {details} invände mot det innan registreringen raderades här. Det gäller tills patienten säger något annat.</translation>
    </message>
</context>
<context>
    <name>PeopleModel</name>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Roller</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>Legitimation</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Har slutat</translation>
    </message>
    <message>
        <source>Waits for the clinical key</source>
        <translation>Väntar på den kliniska nyckeln</translation>
    </message>
    <message>
        <source>Works here</source>
        <translation>Arbetar här</translation>
    </message>
</context>
<context>
    <name>PeopleScreen</name>
    <message>
        <source>People</source>
        <translation>Medarbetare</translation>
    </message>
    <message>
        <source>Everyone signs in with their own name. Nobody knows a colleague&apos;s password.</source>
        <translation>Alla loggar in med eget namn. Ingen kan en kollegas lösenord.</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Lägg till en medarbetare</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändra…</translation>
    </message>
    <message>
        <source>Grant the clinical key…</source>
        <translation>Ge den kliniska nyckeln…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Ta bort…</translation>
    </message>
    <message>
        <source>People of the clinic</source>
        <translation>Klinikens medarbetare</translation>
    </message>
    <message>
        <source>No longer works here. What they wrote stays.</source>
        <translation>Arbetar inte här längre. Det personen skrev finns kvar.</translation>
    </message>
    <message>
        <source>{name} can read health data once a practitioner has granted the clinical key here.</source>
        <translation>{name} kan läsa hälsouppgifter när en behandlare har gett den kliniska nyckeln här.</translation>
    </message>
    <message>
        <source>Grant the clinical key to {name}?</source>
        <translation>Ge {name} den kliniska nyckeln?</translation>
    </message>
    <message>
        <source>{who} will be able to read every patient&apos;s health data. Do this only if you know the person and they stand beside you or you have called them back. It cannot be undone for what they have read.</source>
        <translation>{who} kommer att kunna läsa alla patienters hälsouppgifter. Gör det bara om du känner personen och personen står bredvid dig eller du har ringt tillbaka. Det som har lästs kan inte göras oläst.</translation>
    </message>
    <message>
        <source>Grant the key to {name}</source>
        <translation>Ge {name} nyckeln</translation>
    </message>
    <message>
        <source>{name} now holds the clinical key.</source>
        <translation>{name} har nu den kliniska nyckeln.</translation>
    </message>
    <message>
        <source>{name} can no longer sign in. What they wrote stays in the journal under their name. Someone who returns is added as a new person.</source>
        <translation>{name} kan inte längre logga in. Det skrivna finns kvar i journalen under namnet. Den som kommer tillbaka läggs till som en ny medarbetare.</translation>
    </message>
    <message>
        <source>Remove {name}?</source>
        <translation>Ta bort {name}?</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Ta bort {name}</translation>
    </message>
    <message>
        <source>Why does the person leave?</source>
        <translation>Varför slutar medarbetaren?</translation>
    </message>
    <message>
        <source>{name} no longer works here.</source>
        <translation>{name} arbetar inte här längre.</translation>
    </message>
    <message numerus="yes">
        <source>%n unsigned drafts stay behind.</source>
        <translation>
            <numerusform>%n osignerat utkast blir kvar.</numerusform>
            <numerusform>%n osignerade utkast blir kvar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is lost, and nobody signs it as {name}: a practitioner finds it on the first screen under “Drafts of those who left” and goes on with it as their own. Better still, {name} signs it or throws it away before.</source>
        <translation>Ingenting går förlorat, och ingen signerar som {name}: en behandlare hittar det på startskärmen under “Utkast från dem som slutat” och fortsätter med det som sitt eget. Ännu bättre är om {name} signerar eller kastar det dessförinnan.</translation>
    </message>
    <message>
        <source>A computer is lost…</source>
        <translation>En dator är förlorad…</translation>
    </message>
    <message>
        <source>New keys…</source>
        <translation>Nya nycklar…</translation>
    </message>
    <message>
        <source>Exchange the keys…</source>
        <translation>Byt nycklarna…</translation>
    </message>
    <message>
        <source>The keys are due to be exchanged</source>
        <translation>Nycklarna ska bytas</translation>
    </message>
    <message>
        <source>{name} has left</source>
        <translation>{name} har slutat</translation>
    </message>
    <message>
        <source>{name} can no longer sign in. Keys that were copied before work until they are exchanged.</source>
        <translation>{name} kan inte längre logga in. Nycklar som kopierats tidigare fungerar tills de byts.</translation>
    </message>
    <message>
        <source>It stands in the journal that {name} is lost.</source>
        <translation>Det står i journalen att {name} är förlorad.</translation>
    </message>
    <message>
        <source>{name} is lost</source>
        <translation>{name} är förlorad</translation>
    </message>
    <message>
        <source>The computer {name} is no longer in the clinic&apos;s hands. What lies on it is sealed.</source>
        <translation>Datorn {name} är inte längre i klinikens händer. Det som ligger på den är förseglat.</translation>
    </message>
    <message>
        <source>New keys for the clinic</source>
        <translation>Nya nycklar till kliniken</translation>
    </message>
    <message>
        <source>Whenever keys may have got into other hands.</source>
        <translation>När nycklar kan ha kommit i andras händer.</translation>
    </message>
</context>
<context>
    <name>PermitCards</name>
    <message>
        <source>Left, so not allowed</source>
        <translation>Inte förkryssat, alltså inte tillåtet</translation>
    </message>
    <message>
        <source>To take down or call back</source>
        <translation>Ska tas bort eller återkallas</translation>
    </message>
    <message>
        <source>No copy of a photo left the clinic on this consent</source>
        <translation>Ingen kopia av ett foto har lämnat kliniken på det här samtycket</translation>
    </message>
    <message>
        <source>Done {when} by {who}: {what}</source>
        <translation>Gjort {when} av {who}: {what}</translation>
    </message>
    <message>
        <source>No copy of the journal was handed out since it was signed</source>
        <translation>Ingen kopia av journalen har lämnats ut sedan det undertecknades</translation>
    </message>
</context>
<context>
    <name>PermitPage</name>
    <message>
        <source>Hand over a consent that is not about a treatment</source>
        <translation>Lämna över ett samtycke som inte gäller en behandling</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Only choose a language that the patient reads well</source>
        <translation>Välj bara ett språk som patienten läser bra</translation>
    </message>
    <message>
        <source>Consent to</source>
        <translation>Samtycke till</translation>
    </message>
    <message>
        <source>Beside the consent to</source>
        <translation>Vid sidan av samtycket till</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>Vem undertecknar</translation>
    </message>
    <message>
        <source>The patient</source>
        <translation>Patienten</translation>
    </message>
    <message>
        <source>A parent, guardian or attorney</source>
        <translation>En vårdnadshavare, god man eller framtidsfullmäktig</translation>
    </message>
    <message>
        <source>Their name</source>
        <translation>Dennes namn</translation>
    </message>
    <message>
        <source>What they are to the patient</source>
        <translation>Relation till patienten</translation>
    </message>
    <message>
        <source>Mother, guardian, attorney …</source>
        <translation>Mamma, god man, framtidsfullmäktig …</translation>
    </message>
    <message>
        <source>Who interprets</source>
        <translation>Vem tolkar</translation>
    </message>
    <message>
        <source>Who receives the information</source>
        <translation>Vem får uppgifterna</translation>
    </message>
    <message>
        <source>Which information</source>
        <translation>Vilka uppgifter</translation>
    </message>
    <message>
        <source>For what</source>
        <translation>Till vad</translation>
    </message>
    <message>
        <source>The consent ends with it</source>
        <translation>Samtycket slutar med det</translation>
    </message>
    <message>
        <source>Hand over to {name}</source>
        <translation>Lämna över till {name}</translation>
    </message>
    <message>
        <source>Choose a consent</source>
        <translation>Välj ett samtycke</translation>
    </message>
    <message>
        <source>Write who receives the information</source>
        <translation>Skriv vem som får uppgifterna</translation>
    </message>
    <message>
        <source>Write which information is passed on</source>
        <translation>Skriv vilka uppgifter som lämnas ut</translation>
    </message>
    <message>
        <source>Write what it is passed on for</source>
        <translation>Skriv vad de lämnas ut till</translation>
    </message>
    <message>
        <source>Write who signs for the patient</source>
        <translation>Skriv vem som undertecknar för patienten</translation>
    </message>
    <message>
        <source>Write what they are to the patient</source>
        <translation>Skriv relationen till patienten</translation>
    </message>
    <message>
        <source>Each is asked for by itself and allows nobody to treat. It counts as soon as it is signed.</source>
        <translation>Varje samtycke efterfrågas för sig, och ingen får behandla på det. Det gäller så snart det är undertecknat.</translation>
    </message>
</context>
<context>
    <name>PermitWords</name>
    <message>
        <source>Treatment</source>
        <translation>Behandling</translation>
    </message>
    <message>
        <source>Photos for the record</source>
        <translation>Foto för journalen</translation>
    </message>
    <message>
        <source>Photos for marketing</source>
        <translation>Foto för marknadsföring</translation>
    </message>
    <message>
        <source>Photos for teaching</source>
        <translation>Foto för undervisning</translation>
    </message>
    <message>
        <source>Passing on information</source>
        <translation>Utlämnande av uppgifter</translation>
    </message>
    <message>
        <source>Consent of a parent or guardian</source>
        <translation>Samtycke från vårdnadshavare eller god man</translation>
    </message>
    <message>
        <source>News, offers and surveys</source>
        <translation>Nyheter, erbjudanden och undersökningar</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Mottagare</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Uppgifter</translation>
    </message>
    <message>
        <source>For what</source>
        <translation>Till vad</translation>
    </message>
    <message>
        <source>Signed by a guardian</source>
        <translation>Undertecknat av vårdnadshavare eller god man</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>Tolk</translation>
    </message>
    <message>
        <source>Allowed: {choices}</source>
        <translation>Tillåtet: {choices}</translation>
    </message>
    <message>
        <source>None of the choices is allowed</source>
        <translation>Inget av valen är tillåtet</translation>
    </message>
    <message>
        <source>Take down: {what}</source>
        <translation>Ta bort: {what}</translation>
    </message>
    <message>
        <source>Tell {what} that nothing more may be used</source>
        <translation>Meddela {what} att inget mer får användas</translation>
    </message>
    <message>
        <source>Call back the copy: {what}</source>
        <translation>Återkalla kopian: {what}</translation>
    </message>
    <message>
        <source>Copy of photos: {what}</source>
        <translation>Kopia av foton: {what}</translation>
    </message>
    <message>
        <source>Make sure that nothing it allowed is in use any more</source>
        <translation>Se till att inget som det tillät används längre</translation>
    </message>
    <message>
        <source>The copy came back</source>
        <translation>Kopian kom tillbaka</translation>
    </message>
    <message>
        <source>The recipient says it is deleted or taken down</source>
        <translation>Mottagaren uppger att den är raderad eller borttagen</translation>
    </message>
    <message>
        <source>The recipient is informed</source>
        <translation>Mottagaren är underrättad</translation>
    </message>
    <message>
        <source>The recipient keeps it</source>
        <translation>Mottagaren behåller den</translation>
    </message>
    <message>
        <source>Not reached yet</source>
        <translation>Inte nådd ännu</translation>
    </message>
    <message>
        <source>Take no new photos. Those already taken stay in the record.</source>
        <translation>Ta inga nya foton. De som redan tagits stannar i journalen.</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Write the person&apos;s name.</source>
        <translation>Skriv personens namn.</translation>
    </message>
    <message>
        <source>Choose at least one role.</source>
        <translation>Välj minst en roll.</translation>
    </message>
    <message>
        <source>Write who issued the registration.</source>
        <translation>Skriv vem som har utfärdat legitimationen.</translation>
    </message>
    <message>
        <source>Write the profession, such as nurse or doctor.</source>
        <translation>Skriv yrket, till exempel sjuksköterska eller läkare.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>As it stands on entries and printouts.</source>
        <translation>Så som det står på behandlingar och utskrifter.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Such as nurse, doctor, clinic manager.</source>
        <translation>Till exempel sjuksköterska, läkare, klinikchef.</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Roller</translation>
    </message>
    <message>
        <source>Professional registration issued by</source>
        <translation>Legitimation utfärdad av</translation>
    </message>
    <message>
        <source>Registration number</source>
        <translation>Legitimationsnummer</translation>
    </message>
    <message>
        <source>Profession</source>
        <translation>Yrke</translation>
    </message>
    <message>
        <source>Such as GMC, NMC, GDC or GPhC. The rules may require a registration before treating.</source>
        <translation>Till exempel GMC, NMC, GDC eller GPhC. Reglerna kan kräva en registrering före behandling.</translation>
    </message>
    <message>
        <source>The rules may require a registration before treating.</source>
        <translation>Reglerna kan kräva en legitimation före behandling.</translation>
    </message>
</context>
<context>
    <name>PhotoImportPage</name>
    <message>
        <source>Take in photos</source>
        <translation>Läs in foton</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Välj filer</translation>
    </message>
    <message>
        <source>Choose a folder, card or phone</source>
        <translation>Välj mapp, kort eller telefon</translation>
    </message>
    <message>
        <source>When in the treatment</source>
        <translation>När i behandlingen</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Behandling</translation>
    </message>
    <message>
        <source>Its usual poses can then be chosen for each photo</source>
        <translation>Då kan behandlingens vanliga poser väljas för varje foto</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ingen</translation>
    </message>
    <message numerus="yes">
        <source>Keep %n photo(s) for {name}</source>
        <translation>
            <numerusform>Spara %n foto för {name}</numerusform>
            <numerusform>Spara %n foton för {name}</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) more than can be taken in at once: take them in next</source>
        <translation>
            <numerusform>%n bild mer än vad som kan tas in på en gång: ta in den efteråt</numerusform>
            <numerusform>%n bilder mer än vad som kan tas in på en gång: ta in dem efteråt</numerusform>
        </translation>
    </message>
    <message>
        <source>Looked at {done} of {total}</source>
        <translation>Tittat på {done} av {total}</translation>
    </message>
    <message>
        <source>Choose photos</source>
        <translation>Välj foton</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Foton</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} av {total}</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) are in the journal</source>
        <translation>
            <numerusform>%n foto finns i journalen</numerusform>
            <numerusform>%n foton finns i journalen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be taken in, see below</source>
        <translation>
            <numerusform>%n kunde inte läsas in, se nedan</numerusform>
            <numerusform>%n kunde inte läsas in, se nedan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are not taken in yet</source>
        <translation>
            <numerusform>%n är inte intagen ännu</numerusform>
            <numerusform>%n är inte intagna ännu</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhotoLeftOutPage</name>
    <message>
        <source>No photo before {treatment}</source>
        <translation>Inget foto före {treatment}</translation>
    </message>
    <message>
        <source>It counts for the next treatment of this kind, and for one that was done within the last 24 hours</source>
        <translation>Det gäller för nästa behandling av detta slag och för en som gjorts inom de senaste 24 timmarna</translation>
    </message>
    <message>
        <source>Why there is no photo</source>
        <translation>Varför det saknas foto</translation>
    </message>
    <message>
        <source>The patient declines a photo after {treatment}</source>
        <translation>Patienten avböjer foto efter {treatment}</translation>
    </message>
    <message>
        <source>What the patient said</source>
        <translation>Vad patienten sa</translation>
    </message>
    <message>
        <source>Take photos instead</source>
        <translation>Ta foton i stället</translation>
    </message>
    <message>
        <source>Record for {name}</source>
        <translation>Anteckna för {name}</translation>
    </message>
    <message>
        <source>Write why there is no photo</source>
        <translation>Skriv varför det saknas foto</translation>
    </message>
    <message>
        <source>It is recorded</source>
        <translation>Det är antecknat</translation>
    </message>
    <message>
        <source>It counts for the last treatment of this kind. A photo can still be taken.</source>
        <translation>Det gäller för den senaste behandlingen av detta slag. Ett foto kan fortfarande tas.</translation>
    </message>
</context>
<context>
    <name>PhotoMarks</name>
    <message>
        <source>Line</source>
        <translation>Linje</translation>
    </message>
    <message>
        <source>Arrow</source>
        <translation>Pil</translation>
    </message>
    <message>
        <source>Circle</source>
        <translation>Cirkel</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Mått</translation>
    </message>
</context>
<context>
    <name>PhotoPage</name>
    <message>
        <source>Describe anew</source>
        <translation>Beskriv på nytt</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Lägg åt sidan</translation>
    </message>
    <message>
        <source>Draw on it</source>
        <translation>Rita på det</translation>
    </message>
    <message>
        <source>Drawings</source>
        <translation>Teckningar</translation>
    </message>
    <message>
        <source>Hand out a copy</source>
        <translation>Lämna ut en kopia</translation>
    </message>
    <message>
        <source>Newer photo</source>
        <translation>Nyare foto</translation>
    </message>
    <message>
        <source>Older photo</source>
        <translation>Äldre foto</translation>
    </message>
    <message>
        <source>What the journal says</source>
        <translation>Vad journalen säger</translation>
    </message>
    <message>
        <source>by this clinic’s clock</source>
        <translation>enligt klinikens klocka</translation>
    </message>
    <message>
        <source>by the camera’s clock</source>
        <translation>enligt kamerans klocka</translation>
    </message>
    <message>
        <source>as somebody typed it</source>
        <translation>som någon har skrivit det</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Taget</translation>
    </message>
    <message>
        <source>When in the treatment</source>
        <translation>När i behandlingen</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Behandling</translation>
    </message>
    <message>
        <source>Pose</source>
        <translation>Pose</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anteckning</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>Ritat</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Storlek</translation>
    </message>
    <message>
        <source>Consent is in force to</source>
        <translation>Gällande samtycke finns till</translation>
    </message>
    <message>
        <source>nothing: it may not leave the journal</source>
        <translation>ingenting: det får inte lämna journalen</translation>
    </message>
    <message>
        <source>Copies were given to</source>
        <translation>Kopior har getts till</translation>
    </message>
</context>
<context>
    <name>PhotoWords</name>
    <message>
        <source>Before</source>
        <translation>Före</translation>
    </message>
    <message>
        <source>During</source>
        <translation>Under</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Efter</translation>
    </message>
    <message>
        <source>Not tied to a treatment</source>
        <translation>Inte knutet till en behandling</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Camera: {device}</source>
        <translation>Kamera: {device}</translation>
    </message>
    <message>
        <source>Photo described anew</source>
        <translation>Foto beskrivet på nytt</translation>
    </message>
    <message>
        <source>Photo set aside</source>
        <translation>Foto lagt åt sidan</translation>
    </message>
    <message>
        <source>Drawn over a photo</source>
        <translation>Ritat på ett foto</translation>
    </message>
    <message>
        <source>Copy of photos handed out</source>
        <translation>Kopia av foton utlämnad</translation>
    </message>
    <message>
        <source>It says whose it is</source>
        <translation>Den säger vems den är</translation>
    </message>
    <message>
        <source>It holds the original file</source>
        <translation>Den innehåller originalfilen</translation>
    </message>
    <message>
        <source>Files deleted from {place}</source>
        <translation>Filer raderade från {place}</translation>
    </message>
    <message>
        <source>Not deleted: {names}</source>
        <translation>Inte raderade: {names}</translation>
    </message>
    <message>
        <source>Set aside: {reason}</source>
        <translation>Lagt åt sidan: {reason}</translation>
    </message>
    <message>
        <source>The photo</source>
        <translation>Fotot</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>Framifrån</translation>
    </message>
    <message>
        <source>Front, muscles tensed</source>
        <translation>Framifrån, spända muskler</translation>
    </message>
    <message>
        <source>45° left</source>
        <translation>45° vänster</translation>
    </message>
    <message>
        <source>45° right</source>
        <translation>45° höger</translation>
    </message>
    <message>
        <source>Left profile</source>
        <translation>Vänster profil</translation>
    </message>
    <message>
        <source>Right profile</source>
        <translation>Höger profil</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Bakifrån</translation>
    </message>
    <message>
        <source>Close-up</source>
        <translation>Närbild</translation>
    </message>
    <message>
        <source>consent taken back, to be called back</source>
        <translation>samtycke återkallat, ska återkallas</translation>
    </message>
    <message>
        <source>No consent to photos for the record is in force. Hand it over under “Other consents”</source>
        <translation>Det finns inget gällande samtycke till foton i journalen. Lämna över det under “Andra samtycken”</translation>
    </message>
    <message>
        <source>Chin up</source>
        <translation>Hakan lyft</translation>
    </message>
    <message>
        <source>Smile</source>
        <translation>Leende</translation>
    </message>
    <message>
        <source>Frown</source>
        <translation>Rynkade ögonbryn</translation>
    </message>
    <message>
        <source>Brows raised</source>
        <translation>Höjda ögonbryn</translation>
    </message>
    <message>
        <source>Body from the front</source>
        <translation>Kroppen framifrån</translation>
    </message>
    <message>
        <source>Body from behind</source>
        <translation>Kroppen bakifrån</translation>
    </message>
    <message>
        <source>Body, left side</source>
        <translation>Kroppen, vänster sida</translation>
    </message>
    <message>
        <source>Body, right side</source>
        <translation>Kroppen, höger sida</translation>
    </message>
    <message>
        <source>The camera’s clock says another day than this computer’s. Check when the photo was taken.</source>
        <translation>Kamerans klocka visar en annan dag än datorns. Kontrollera när fotot togs.</translation>
    </message>
</context>
<context>
    <name>PickPatientDialog</name>
    <message>
        <source>Which patient?</source>
        <translation>Vilken patient?</translation>
    </message>
</context>
<context>
    <name>PinEntry</name>
    <message>
        <source>The sixth digit hands it over, without Enter</source>
        <translation>Den sjätte siffran skickar den, utan Enter</translation>
    </message>
</context>
<context>
    <name>PinField</name>
    <message>
        <source>PIN, six digits</source>
        <translation>Pinkod, sex siffror</translation>
    </message>
</context>
<context>
    <name>PinForm</name>
    <message>
        <source>Your password</source>
        <translation>Ditt lösenord</translation>
    </message>
    <message>
        <source>Set the PIN</source>
        <translation>Välj pinkoden</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>Skriv ditt lösenord.</translation>
    </message>
</context>
<context>
    <name>PinPage</name>
    <message>
        <source>Choose your PIN</source>
        <translation>Välj din pinkod</translation>
    </message>
    <message>
        <source>With it you sign entries, take the screen back from a patient, and come back after the screen locked. It never opens the journal by itself.</source>
        <translation>Med den signerar du, tar tillbaka skärmen från en patient och kommer tillbaka när skärmen har låsts. Den öppnar aldrig journalen ensam.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Inte nu</translation>
    </message>
</context>
<context>
    <name>PinPair</name>
    <message>
        <source>PIN, six digits</source>
        <translation>Pinkod, sex siffror</translation>
    </message>
    <message>
        <source>No birthday and no pattern.</source>
        <translation>Ingen födelsedag och inget mönster.</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation>Samma pinkod igen</translation>
    </message>
    <message>
        <source>A PIN is six digits.</source>
        <translation>En pinkod har sex siffror.</translation>
    </message>
    <message>
        <source>The two PINs differ. Type the same six digits twice.</source>
        <translation>De två pinkoderna är olika. Skriv samma sex siffror två gånger.</translation>
    </message>
</context>
<context>
    <name>PlaceChooser</name>
    <message>
        <source>Everywhere in the clinic</source>
        <translation>Överallt på kliniken</translation>
    </message>
</context>
<context>
    <name>PlaceDialog</name>
    <message>
        <source>Where does the clinic treat?</source>
        <translation>Var behandlar kliniken?</translation>
    </message>
    <message>
        <source>Delegations and competences name it. What holds for the old name does not hold for a new one.</source>
        <translation>Delegeringar och kompetenser hänvisar till den. Det som gäller för det gamla namnet gäller inte för ett nytt.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adress</translation>
    </message>
    <message>
        <source>Save the place</source>
        <translation>Spara platsen</translation>
    </message>
    <message>
        <source>Write what the place is called</source>
        <translation>Skriv vad platsen heter</translation>
    </message>
</context>
<context>
    <name>PlaceField</name>
    <message>
        <source>Not written down</source>
        <translation>Inte antecknat</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plats</translation>
    </message>
</context>
<context>
    <name>PlacesPanel</name>
    <message>
        <source>Places</source>
        <translation>Platser</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plats</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adress</translation>
    </message>
    <message>
        <source>Workstations</source>
        <translation>Arbetsplatser</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>Arbetsplats</translation>
    </message>
    <message>
        <source>Stands at</source>
        <translation>Står på</translation>
    </message>
    <message>
        <source>Another place…</source>
        <translation>En plats till…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändra…</translation>
    </message>
    <message>
        <source>Give up this place…</source>
        <translation>Avveckla platsen…</translation>
    </message>
    <message>
        <source>Name or move…</source>
        <translation>Namnge eller flytta…</translation>
    </message>
    <message>
        <source>An entry says where it was done: the place of the workstation, unless another is chosen. Delegations and competences for one place do not hold at another. The first place counts where nothing is chosen.</source>
        <translation>En anteckning säger var det gjordes: arbetsplatsens plats, om inte en annan väljs. Delegeringar och kompetenser för en plats gäller inte på en annan. Den första platsen gäller där inget är valt.</translation>
    </message>
</context>
<context>
    <name>PointTable</name>
    <message>
        <source>{column}: {value}</source>
        <translation>{column}: {value}</translation>
    </message>
    <message>
        <source>not filled in</source>
        <translation>inte ifyllt</translation>
    </message>
    <message>
        <source>No area</source>
        <translation>Inget område</translation>
    </message>
    <message>
        <source>No product</source>
        <translation>Ingen produkt</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Område</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Dose</source>
        <translation>Dos</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Enhet</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Djup</translation>
    </message>
    <message>
        <source>Technique</source>
        <translation>Teknik</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkter</translation>
    </message>
</context>
<context>
    <name>PointTicks</name>
    <message>
        <source>Compare every point with the paper</source>
        <translation>Jämför varje punkt med papperet</translation>
    </message>
</context>
<context>
    <name>PortabilityDialog</name>
    <message>
        <source>Portable copy of the journal</source>
        <translation>Kopia av journalen att ta med</translation>
    </message>
    <message>
        <source>None chosen</source>
        <translation>Ingen vald</translation>
    </message>
    <message>
        <source>Choose the folder…</source>
        <translation>Välj mappen…</translation>
    </message>
    <message>
        <source>Make the copy</source>
        <translation>Skapa kopian</translation>
    </message>
    <message>
        <source>Everything in the journal as data that other systems read (FHIR), with photos and documents.</source>
        <translation>Allt i journalen som data som andra system kan läsa (FHIR), med foton och dokument.</translation>
    </message>
    <message>
        <source>Name of the recipient</source>
        <translation>Mottagarens namn</translation>
    </message>
    <message>
        <source>Whom the patient names</source>
        <translation>Den som patienten nämner</translation>
    </message>
    <message>
        <source>When and how did the patient name them?</source>
        <translation>När och hur nämnde patienten dem?</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>By its two letters, such as DK</source>
        <translation>Med de två bokstäverna, till exempel SE</translation>
    </message>
    <message>
        <source>On what basis it may go to that country</source>
        <translation>På vilken grund det får gå till det landet</translation>
    </message>
    <message>
        <source>Which decision, contract or circumstance</source>
        <translation>Vilket beslut, avtal eller vilken omständighet</translation>
    </message>
    <message>
        <source>The files are not encrypted: whoever has them can read them. It is kept in the journal.</source>
        <translation>Filerna är inte krypterade: den som har dem kan läsa dem. Det sparas i journalen.</translation>
    </message>
    <message>
        <source>Why may they be readable?</source>
        <translation>Varför får de vara läsbara?</translation>
    </message>
    <message>
        <source>Where to?</source>
        <translation>Vart?</translation>
    </message>
    <message>
        <source>Who gets it?</source>
        <translation>Vem får den?</translation>
    </message>
    <message>
        <source>How does it get there?</source>
        <translation>Hur kommer det dit?</translation>
    </message>
    <message>
        <source>In which language?</source>
        <translation>På vilket språk?</translation>
    </message>
    <message>
        <source>Write who it is</source>
        <translation>Skriv vem det är</translation>
    </message>
    <message>
        <source>Write when and how.</source>
        <translation>Skriv när och hur.</translation>
    </message>
    <message>
        <source>Write why it may leave without being encrypted.</source>
        <translation>Skriv varför den får lämnas ut utan att vara krypterad.</translation>
    </message>
    <message>
        <source>Choose the folder first.</source>
        <translation>Välj mappen först.</translation>
    </message>
    <message>
        <source>It lies here: {place}</source>
        <translation>Den ligger här: {place}</translation>
    </message>
    <message>
        <source>Files that could not be opened and are not in it: {count}. Have the journal checked.</source>
        <translation>Filer som inte kunde öppnas och inte är med: {count}. Låt kontrollera journalen.</translation>
    </message>
    <message>
        <source>Left out, for it was set aside and may be somebody else’s: {count}.</source>
        <translation>Utelämnat, eftersom det är lagt åt sidan och kan vara någon annans: {count}.</translation>
    </message>
    <message>
        <source>The copy is made, and the journal says who gets it</source>
        <translation>Kopian är skapad, och journalen säger vem som får den</translation>
    </message>
    <message>
        <source>It could not be handed out. Try again.</source>
        <translation>Den kunde inte lämnas ut. Försök igen.</translation>
    </message>
    <message>
        <source>portable-copy</source>
        <translation>kopia-att-ta-med</translation>
    </message>
</context>
<context>
    <name>PoseList</name>
    <message>
        <source>Poses</source>
        <translation>Poser</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) taken</source>
        <translation>
            <numerusform>%n foto taget</numerusform>
            <numerusform>%n foton tagna</numerusform>
        </translation>
    </message>
    <message>
        <source>Another photo</source>
        <translation>Ett annat foto</translation>
    </message>
</context>
<context>
    <name>PrescriptionPage</name>
    <message>
        <source>Prescription</source>
        <translation>Ordination</translation>
    </message>
    <message>
        <source>Correct a prescription</source>
        <translation>Rätta en ordination</translation>
    </message>
    <message>
        <source>Medicine</source>
        <translation>Läkemedel</translation>
    </message>
    <message>
        <source>It is written down here; nothing is sent to a pharmacy</source>
        <translation>Det antecknas bara här; inget skickas till ett apotek</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Styrka</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Läkemedelsform</translation>
    </message>
    <message>
        <source>Dose</source>
        <translation>Dos</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Mängd</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Vad den ska användas till</translation>
    </message>
    <message>
        <source>Prescribed on</source>
        <translation>Ordinerat den</translation>
    </message>
    <message>
        <source>Consultation</source>
        <translation>Konsultation</translation>
    </message>
    <message>
        <source>None that is written here</source>
        <translation>Ingen som står här</translation>
    </message>
    <message>
        <source>Prescriber</source>
        <translation>Ordinatör</translation>
    </message>
    <message>
        <source>Registration number</source>
        <translation>Legitimationsnummer</translation>
    </message>
    <message>
        <source>How the prescriber saw the patient</source>
        <translation>Hur ordinatören träffade patienten</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Anmärkning</translation>
    </message>
    <message>
        <source>Sign for {name}</source>
        <translation>Signera för {name}</translation>
    </message>
    <message>
        <source>Write the day of the prescription</source>
        <translation>Skriv dagen för ordinationen</translation>
    </message>
    <message>
        <source>Write the medicine</source>
        <translation>Skriv läkemedlet</translation>
    </message>
    <message>
        <source>Write the dose</source>
        <translation>Skriv doseringen</translation>
    </message>
    <message>
        <source>Write the prescriber&apos;s name</source>
        <translation>Skriv ordinatörens namn</translation>
    </message>
    <message>
        <source>Write the registration number</source>
        <translation>Skriv legitimationsnumret</translation>
    </message>
    <message>
        <source>The prescription is signed</source>
        <translation>Ordinationen är signerad</translation>
    </message>
</context>
<context>
    <name>PrintFormsPage</name>
    <message>
        <source>Print forms</source>
        <translation>Skriv ut blanketter</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Only choose a language that the patient reads well</source>
        <translation>Välj bara ett språk som patienten läser väl</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Behandling</translation>
    </message>
    <message>
        <source>Print for {name}</source>
        <translation>Skriv ut för {name}</translation>
    </message>
    <message>
        <source>Choose a treatment and tick at least one form</source>
        <translation>Välj en behandling och kryssa för minst en blankett</translation>
    </message>
    <message>
        <source>forms</source>
        <translation>formular</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Sparad som {file}</translation>
    </message>
    <message>
        <source>Each form bears the patient&apos;s name and a code that files its scan. What is printed is kept to the letter. A consent on paper counts when two practitioners have compared it.</source>
        <translation>Varje blankett bär patientens namn och en kod som lägger skanningen på rätt plats. Det som skrivs ut sparas ordagrant. Ett samtycke på papper gäller när två behandlare har jämfört det.</translation>
    </message>
    <message>
        <source>The forms are made. What was printed stands in the journal.</source>
        <translation>Blanketterna är gjorda. Det som skrevs ut står i journalen.</translation>
    </message>
</context>
<context>
    <name>PrintPage</name>
    <message>
        <source>Journal as PDF</source>
        <translation>Journal som PDF</translation>
    </message>
    <message>
        <source>Copy of the signed consent</source>
        <translation>Kopia av det undertecknade samtycket</translation>
    </message>
    <message>
        <source>Copy of the health answers</source>
        <translation>Kopia av hälsouppgifterna</translation>
    </message>
    <message>
        <source>Why it is handed out</source>
        <translation>Varför den lämnas ut</translation>
    </message>
    <message>
        <source>In a few words</source>
        <translation>Med några ord</translation>
    </message>
    <message>
        <source>Language of the PDF</source>
        <translation>PDF-filens språk</translation>
    </message>
    <message>
        <source>Make PDF of {name}</source>
        <translation>Skapa PDF för {name}</translation>
    </message>
    <message>
        <source>Write in a few words why it is handed out</source>
        <translation>Skriv med några ord varför den lämnas ut</translation>
    </message>
    <message>
        <source>Save the PDF</source>
        <translation>Spara PDF-filen</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>health-answers</source>
        <translation>hälsouppgifter</translation>
    </message>
    <message>
        <source>journal-copy</source>
        <translation>journalkopia</translation>
    </message>
    <message>
        <source>consent</source>
        <translation>samtycke</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Sparad som {file}</translation>
    </message>
    <message>
        <source>The patient</source>
        <translation>Patienten</translation>
    </message>
    <message>
        <source>An authority or complaint board</source>
        <translation>En myndighet eller en klagomålsnämnd</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Någon annan</translation>
    </message>
    <message>
        <source>Who gets it</source>
        <translation>Vem som får den</translation>
    </message>
    <message>
        <source>What goes to somebody else is written down as passed on, on the next page</source>
        <translation>Det som går till någon annan antecknas som utlämnat på nästa sida</translation>
    </message>
    <message>
        <source>The PDF is sealed by the clinic and is not encrypted: whoever has the file can read it. That it was made stands in the access log.</source>
        <translation>PDF-filen är förseglad av kliniken och inte krypterad: den som har filen kan läsa den. I åtkomstloggen står att den har gjorts.</translation>
    </message>
    <message>
        <source>For example who asked. The patient may read it.</source>
        <translation>Till exempel vem som bad om den. Patienten kan läsa det.</translation>
    </message>
</context>
<context>
    <name>ProblemDialog</name>
    <message>
        <source>This did not work</source>
        <translation>Det lyckades inte</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
</context>
<context>
    <name>ProcessingDialog</name>
    <message>
        <source>Register of processing activities</source>
        <translation>Register över behandling av personuppgifter</translation>
    </message>
    <message>
        <source>Language of the register</source>
        <translation>Registrets språk</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Spara som PDF…</translation>
    </message>
    <message>
        <source>register-of-processing</source>
        <translation>register-over-behandling</translation>
    </message>
    <message>
        <source>The register could not be made. Try again.</source>
        <translation>Registret kunde inte göras. Försök igen.</translation>
    </message>
</context>
<context>
    <name>ProductDialog</name>
    <message>
        <source>New product</source>
        <translation>Ny produkt</translation>
    </message>
    <message>
        <source>Change {name}</source>
        <translation>Ändra {name}</translation>
    </message>
    <message>
        <source>Register product</source>
        <translation>Registrera produkt</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Spara ändringar</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Välj…</translation>
    </message>
    <message>
        <source>It is a medicine</source>
        <translation>Det är ett läkemedel</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>Tillverkare</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Vad det är</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Innehåll</translation>
    </message>
    <message>
        <source>GTIN or UDI-DI</source>
        <translation>GTIN eller UDI-DI</translation>
    </message>
    <message>
        <source>Pack number</source>
        <translation>Varunummer</translation>
    </message>
    <message>
        <source>Vnr, PZN and the like.</source>
        <translation>Vnr, PZN och liknande.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Enhet</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Styrka</translation>
    </message>
    <message>
        <source>Hours an opened pack may be used</source>
        <translation>Timmar en öppnad förpackning får användas</translation>
    </message>
    <message>
        <source>As the maker says. Empty: it is not limited.</source>
        <translation>Som tillverkaren anger. Tomt: inte begränsat.</translation>
    </message>
    <message>
        <source>A scan fills it in.</source>
        <translation>En skanning fyller i det.</translation>
    </message>
    <message>
        <source>Write the name</source>
        <translation>Skriv namnet</translation>
    </message>
    <message>
        <source>Choose what it is</source>
        <translation>Välj vad det är</translation>
    </message>
    <message>
        <source>Write a number above zero</source>
        <translation>Skriv ett tal över noll</translation>
    </message>
    <message>
        <source>Write a whole number of hours</source>
        <translation>Skriv ett helt antal timmar</translation>
    </message>
    <message>
        <source>Write the unit</source>
        <translation>Skriv enheten</translation>
    </message>
</context>
<context>
    <name>ProductLines</name>
    <message>
        <source>Write the product that was used, with lot, expiry and amount</source>
        <translation>Skriv produkten som användes med batchnummer, utgångsdatum och mängd</translation>
    </message>
    <message>
        <source>Another product</source>
        <translation>Ännu en produkt</translation>
    </message>
</context>
<context>
    <name>ProductRow</name>
    <message>
        <source>Write the product</source>
        <translation>Skriv produkten</translation>
    </message>
    <message>
        <source>Write the lot number of {product}</source>
        <translation>Skriv batchnumret på {product}</translation>
    </message>
    <message>
        <source>Write when lot {lot} expires</source>
        <translation>Skriv när batch {lot} går ut</translation>
    </message>
    <message>
        <source>Write the amount of {product} as a number above zero</source>
        <translation>Skriv mängden {product} som ett tal över noll</translation>
    </message>
    <message>
        <source>Write what {product} was diluted in as a number of ml above zero</source>
        <translation>Skriv vad {product} löstes i som ett antal ml över noll</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>Tillverkare</translation>
    </message>
    <message>
        <source>Lot number</source>
        <translation>Batchnummer</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Går ut</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Mängd</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Enhet</translation>
    </message>
    <message>
        <source>Diluted in (ml)</source>
        <translation>Löst i (ml)</translation>
    </message>
    <message>
        <source>Take this product out</source>
        <translation>Ta bort produkten</translation>
    </message>
    <message>
        <source>Lot {lot} had expired on the day of the treatment</source>
        <translation>Batch {lot} hade gått ut på behandlingsdagen</translation>
    </message>
    <message>
        <source>Strength {strength}</source>
        <translation>Styrka {strength}</translation>
    </message>
    <message>
        <source>UDI {udi}</source>
        <translation>UDI {udi}</translation>
    </message>
    <message>
        <source>From the clinic&apos;s stock</source>
        <translation>Från klinikens lager</translation>
    </message>
</context>
<context>
    <name>ProductsPanel</name>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Vad det är</translation>
    </message>
    <message>
        <source>One pack holds</source>
        <translation>En förpackning innehåller</translation>
    </message>
    <message>
        <source>Product number</source>
        <translation>Produktnummer</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produkter</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändra…</translation>
    </message>
    <message>
        <source>No products</source>
        <translation>Inga produkter</translation>
    </message>
    <message>
        <source>Scan a pack above, or register a product.</source>
        <translation>Skanna en förpackning ovan, eller registrera en produkt.</translation>
    </message>
    <message>
        <source>A medicine</source>
        <translation>Läkemedel</translation>
    </message>
    <message>
        <source>One pack holds {content}</source>
        <translation>En förpackning innehåller {content}</translation>
    </message>
    <message numerus="yes">
        <source>Opened, it may be used for %n hour(s)</source>
        <translation>
            <numerusform>Får användas i %n timme efter öppnandet</numerusform>
            <numerusform>Får användas i %n timmar efter öppnandet</numerusform>
        </translation>
    </message>
    <message>
        <source>GTIN {number}</source>
        <translation>GTIN {number}</translation>
    </message>
    <message>
        <source>Pack number {number}</source>
        <translation>Varunummer {number}</translation>
    </message>
</context>
<context>
    <name>PromiseDialog</name>
    <message>
        <source>What the clinic&apos;s privacy policy promises beside the law. It stands next to the legal deadlines, counted in calendar days, and never replaces them.</source>
        <translation>Det som klinikens integritetspolicy lovar utöver lagen. Det står bredvid lagens tidsfrister, räknas i kalenderdagar och ersätter dem aldrig.</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Dagar</translation>
    </message>
    <message>
        <source>Empty: the clinic promises none.</source>
        <translation>Tomt: kliniken lovar inget.</translation>
    </message>
    <message>
        <source>Why does it change?</source>
        <translation>Varför ändras det?</translation>
    </message>
    <message>
        <source>Promise this</source>
        <translation>Lova detta</translation>
    </message>
    <message>
        <source>Write a whole number of days, or nothing.</source>
        <translation>Skriv ett helt antal dagar, eller ingenting.</translation>
    </message>
    <message>
        <source>The promise could not be written. Try again.</source>
        <translation>Löftet kunde inte skrivas. Försök igen.</translation>
    </message>
    <message>
        <source>Promised answer time</source>
        <translation>Utlovad svarstid</translation>
    </message>
</context>
<context>
    <name>ProofForm</name>
    <message>
        <source>Type the words from the sheet, or say that it is not at hand.</source>
        <translation>Skriv orden från bladet, eller säg att det inte finns till hands.</translation>
    </message>
    <message>
        <source>Why a new kit?</source>
        <translation>Varför ett nytt kit?</translation>
    </message>
    <message>
        <source>The present sheet 1 is not at hand</source>
        <translation>Det nuvarande blad 1 finns inte till hands</translation>
    </message>
    <message>
        <source>The 24 words of the present sheet 1</source>
        <translation>De 24 orden på det nuvarande blad 1</translation>
    </message>
    <message>
        <source>The 24 words of the present sheet 2</source>
        <translation>De 24 orden på det nuvarande blad 2</translation>
    </message>
    <message>
        <source>You do not hold the clinical key, so the present sheet 2 opens it for the new one.</source>
        <translation>Du har inte den kliniska nyckeln, så det nuvarande blad 2 öppnar den för det nya.</translation>
    </message>
    <message>
        <source>They show that the new kit follows the old one. Separated by spaces or lines; of a split sheet, the words of two shares.</source>
        <translation>De visar att det nya kitet följer på det gamla. Åtskilda av mellanslag eller rader; av ett delat blad orden från två delar.</translation>
    </message>
    <message>
        <source>Print the new sheet 1 (the registry) as three shares</source>
        <translation>Skriv ut det nya blad 1 (registret) som tre delar</translation>
    </message>
    <message>
        <source>Print the new sheet 2 (the journals) as three shares</source>
        <translation>Skriv ut det nya blad 2 (journalerna) som tre delar</translation>
    </message>
    <message>
        <source>Any two of the three shares open what the sheet does, and one alone nothing: for three people or places, of which one may fail. Nothing is printed that opens alone.</source>
        <translation>Två av de tre delarna öppnar det som bladet öppnar, och en ensam ingenting: för tre personer eller platser, varav en får svika. Ingenting skrivs ut som öppnar ensamt.</translation>
    </message>
</context>
<context>
    <name>PublishDialog</name>
    <message>
        <source>Publish “{title}”?</source>
        <translation>Publicera ”{title}”?</translation>
    </message>
    <message>
        <source>{use}, {language}, version {version}. Reviewed by: {reviewer}</source>
        <translation>{use}, {language}, version {version}. Granskad av: {reviewer}</translation>
    </message>
    <message>
        <source>Publish version {version}</source>
        <translation>Publicera version {version}</translation>
    </message>
    <message>
        <source>This is a new text. Patients read it as soon as a treatment or consent names it.</source>
        <translation>Detta är en ny text. Patienter läser den så snart en behandling eller ett samtycke anger den.</translation>
    </message>
    <message>
        <source>The next patients read it instead of version {version}. What has been signed keeps the words it had.</source>
        <translation>Nästa patienter läser den i stället för version {version}. Det som är undertecknat behåller sina ord.</translation>
    </message>
    <message>
        <source>The text could not be published. Try again.</source>
        <translation>Texten kunde inte publiceras. Försök igen.</translation>
    </message>
</context>
<context>
    <name>ReactionPage</name>
    <message>
        <source>Reaction or complication</source>
        <translation>Reaktion eller komplikation</translation>
    </message>
    <message>
        <source>Correct a reaction</source>
        <translation>Rätta en reaktion</translation>
    </message>
    <message>
        <source>How serious</source>
        <translation>Hur allvarlig</translation>
    </message>
    <message>
        <source>When it began</source>
        <translation>När den började</translation>
    </message>
    <message>
        <source>None of those written here</source>
        <translation>Ingen av dem som står här</translation>
    </message>
    <message>
        <source>What the patient has</source>
        <translation>Vad patienten har</translation>
    </message>
    <message>
        <source>Kept as a draft while you write</source>
        <translation>Sparas som utkast medan du skriver</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Vad som gjordes</translation>
    </message>
    <message>
        <source>How it stands now</source>
        <translation>Läget nu</translation>
    </message>
    <message>
        <source>Follow up on</source>
        <translation>Följs upp den</translation>
    </message>
    <message>
        <source>It stands on the list of what waits from that day</source>
        <translation>Från den dagen står den på listan över det som väntar</translation>
    </message>
    <message>
        <source>Sign for {name}</source>
        <translation>Signera för {name}</translation>
    </message>
    <message>
        <source>Describe the reaction</source>
        <translation>Beskriv reaktionen</translation>
    </message>
    <message>
        <source>The reaction is signed</source>
        <translation>Reaktionen är signerad</translation>
    </message>
    <message>
        <source>After which treatment</source>
        <translation>Efter vilken behandling</translation>
    </message>
</context>
<context>
    <name>RecallPanel</name>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Got</source>
        <translation>Har fått</translation>
    </message>
    <message>
        <source>Treated</source>
        <translation>Behandlad</translation>
    </message>
    <message>
        <source>Last call</source>
        <translation>Samtal</translation>
    </message>
    <message>
        <source>Call list</source>
        <translation>Ringlista</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>Öppna journalen</translation>
    </message>
    <message>
        <source>Note about the call</source>
        <translation>Anmärkning om samtalet</translation>
    </message>
    <message>
        <source>Nobody has called</source>
        <translation>Ej uppringd</translation>
    </message>
    <message>
        <source>Corrected: named no longer</source>
        <translation>Rättad: nämns inte längre</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>kan inte läsas</translation>
    </message>
    <message>
        <source>No phone number</source>
        <translation>Inget telefonnummer</translation>
    </message>
    <message>
        <source>Born {date}</source>
        <translation>Född {date}</translation>
    </message>
    <message>
        <source>Corrected since: the lot is named no longer.</source>
        <translation>Rättat sedan dess: batchen nämns inte längre.</translation>
    </message>
    <message>
        <source>{told}, lot written as {lot}</source>
        <translation>{told}, batch skriven som {lot}</translation>
    </message>
</context>
<context>
    <name>RecallScreen</name>
    <message>
        <source>Recall</source>
        <translation>Återkallelse</translation>
    </message>
    <message>
        <source>Everyone who was treated with a lot, and whom to call.</source>
        <translation>Alla som har behandlats med en batch, och vilka som ska ringas upp.</translation>
    </message>
    <message>
        <source>Scan a pack of the lot, or type its number</source>
        <translation>Skanna en förpackning ur batchen, eller skriv dess nummer</translation>
    </message>
    <message>
        <source>Blanks, hyphens and capitals make no difference.</source>
        <translation>Mellanslag, bindestreck och versaler gör ingen skillnad.</translation>
    </message>
    <message>
        <source>Show the names</source>
        <translation>Visa namnen</translation>
    </message>
    <message>
        <source>Call list as PDF…</source>
        <translation>Ringlista som PDF…</translation>
    </message>
    <message>
        <source>As a table (CSV)…</source>
        <translation>Som tabell (CSV)…</translation>
    </message>
    <message>
        <source>No lot looked up</source>
        <translation>Ingen batch uppslagen</translation>
    </message>
    <message>
        <source>Or lot {lot}</source>
        <translation>Eller batch {lot}</translation>
    </message>
    <message>
        <source>Showing the names is written in the access log, with everyone who is shown.</source>
        <translation>Att namnen visas skrivs i åtkomstloggen med alla som visas.</translation>
    </message>
    <message>
        <source>First you see how many patients got it.</source>
        <translation>Först ser du hur många patienter som har fått den.</translation>
    </message>
    <message>
        <source>No names are shown</source>
        <translation>Inga namn visas</translation>
    </message>
    <message>
        <source>Lot {lot}</source>
        <translation>Batch {lot}</translation>
    </message>
    <message>
        <source>No treatment names this lot, and none of this number was received here. Compare the number.</source>
        <translation>Ingen behandling nämner denna batch, och ingen batch med det numret har tagits emot här. Kontrollera numret.</translation>
    </message>
    <message>
        <source>No treatment names this lot.</source>
        <translation>Ingen behandling nämner denna batch.</translation>
    </message>
    <message numerus="yes">
        <source>%n patient(s)</source>
        <translation>
            <numerusform>%n patient</numerusform>
            <numerusform>%n patienter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n treatment(s)</source>
        <translation>
            <numerusform>%n behandling</numerusform>
            <numerusform>%n behandlingar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them no longer naming the lot after a correction</source>
        <translation>
            <numerusform>%n av dem nämner efter en rättelse inte längre batchen</numerusform>
            <numerusform>%n av dem nämner efter en rättelse inte längre batchen</numerusform>
        </translation>
    </message>
    <message>
        <source>This could not be looked up. Try again.</source>
        <translation>Det gick inte att slå upp. Försök igen.</translation>
    </message>
    <message>
        <source>The call is written in the journal.</source>
        <translation>Samtalet är infört i journalen.</translation>
    </message>
    <message>
        <source>Save the call list</source>
        <translation>Spara ringlistan</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabell (*.csv)</translation>
    </message>
    <message>
        <source>recall</source>
        <translation>aterkallelse</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Sparad som {file}</translation>
    </message>
</context>
<context>
    <name>ReceiveDialog</name>
    <message>
        <source>Take in a request</source>
        <translation>Ta emot en begäran</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>Ta emot</translation>
    </message>
    <message>
        <source>Choose the patient…</source>
        <translation>Välj patienten…</translation>
    </message>
    <message>
        <source>Is no patient here</source>
        <translation>Är inte patient här</translation>
    </message>
    <message>
        <source>Who asks?</source>
        <translation>Vem begär?</translation>
    </message>
    <message>
        <source>Where does the answer go?</source>
        <translation>Vart ska svaret skickas?</translation>
    </message>
    <message>
        <source>Address or e-mail, where it is another than the patient&apos;s registered one.</source>
        <translation>Adress eller e-post, om det är en annan än den som patienten är registrerad med.</translation>
    </message>
    <message>
        <source>Nothing about health: everyone at reception can read it. File the letter itself as a document.</source>
        <translation>Inget om hälsa: alla i receptionen kan läsa det. Lägg själva brevet i journalen som dokument.</translation>
    </message>
    <message>
        <source>What is asked for?</source>
        <translation>Vad begärs?</translation>
    </message>
    <message>
        <source>When did it reach the clinic?</source>
        <translation>När kom det till kliniken?</translation>
    </message>
    <message>
        <source>How did it come?</source>
        <translation>Hur kom det?</translation>
    </message>
    <message>
        <source>Whose data?</source>
        <translation>Vems uppgifter?</translation>
    </message>
    <message>
        <source>Who asks for them?</source>
        <translation>Vem begär dem?</translation>
    </message>
    <message>
        <source>What was asked, in a few words</source>
        <translation>Vad som begärs, med några ord</translation>
    </message>
    <message>
        <source>Write the day on which it reached the clinic.</source>
        <translation>Skriv dagen då det kom till kliniken.</translation>
    </message>
    <message>
        <source>The request could not be taken in. Try again.</source>
        <translation>Begäran kunde inte tas emot. Försök igen.</translation>
    </message>
    <message>
        <source>No patient chosen</source>
        <translation>Ingen patient vald</translation>
    </message>
</context>
<context>
    <name>ReceiveLotDialog</name>
    <message>
        <source>Receive a lot</source>
        <translation>Ta emot en batch</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Lot number</source>
        <translation>Batchnummer</translation>
    </message>
    <message>
        <source>As it is printed on the pack.</source>
        <translation>Som det står på förpackningen.</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Går ut</translation>
    </message>
    <message>
        <source>The last day on which it may be used.</source>
        <translation>Den sista dag den får användas.</translation>
    </message>
    <message>
        <source>How many packs</source>
        <translation>Antal förpackningar</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Leverantör</translation>
    </message>
    <message>
        <source>Receive lot</source>
        <translation>Ta emot batch</translation>
    </message>
    <message>
        <source>Register the product first</source>
        <translation>Registrera produkten först</translation>
    </message>
    <message>
        <source>Write the lot number</source>
        <translation>Skriv batchnumret</translation>
    </message>
    <message>
        <source>Write a whole number above zero</source>
        <translation>Skriv ett heltal över noll</translation>
    </message>
    <message>
        <source>Write when it expires</source>
        <translation>Skriv när den går ut</translation>
    </message>
</context>
<context>
    <name>ReceivedWords</name>
    <message>
        <source>Referral</source>
        <translation>Remiss</translation>
    </message>
    <message>
        <source>Discharge letter</source>
        <translation>Epikris</translation>
    </message>
    <message>
        <source>Test result</source>
        <translation>Provsvar</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Brev</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Earlier journal</source>
        <translation>Tidigare journal</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Annat</translation>
    </message>
    <message>
        <source>Document: {title}</source>
        <translation>Dokument: {title}</translation>
    </message>
    <message>
        <source>Paper, not scanned: {place}</source>
        <translation>Papper, inte skannat: {place}</translation>
    </message>
    <message>
        <source>Paper, its scan is filed: {place}</source>
        <translation>Papper, skanningen ligger i journalen: {place}</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Vad det är</translation>
    </message>
    <message>
        <source>From whom</source>
        <translation>Från vem</translation>
    </message>
    <message>
        <source>Date on the document</source>
        <translation>Datum på dokumentet</translation>
    </message>
    <message>
        <source>When it came</source>
        <translation>När det kom</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Sidor</translation>
    </message>
    <message>
        <source>Where the paper lies</source>
        <translation>Var papperet ligger</translation>
    </message>
</context>
<context>
    <name>RecordConsents</name>
    <message>
        <source>The consent counts now</source>
        <translation>Samtycket gäller nu</translation>
    </message>
    <message>
        <source>The consent cannot count as it was taken:
{reasons}</source>
        <translation>Samtycket kan inte gälla så som det togs:
{reasons}</translation>
    </message>
    <message>
        <source>Save what the patient answered first</source>
        <translation>Spara först det patienten har svarat</translation>
    </message>
    <message>
        <source>The consent cannot be signed yet:
{reasons}</source>
        <translation>Samtycket kan inte undertecknas ännu:
{reasons}</translation>
    </message>
    <message>
        <source>What the patient answered is not in the journal yet. Do not close the program.</source>
        <translation>Patientens svar står ännu inte i journalen. Stäng inte programmet.</translation>
    </message>
</context>
<context>
    <name>RecordDetail</name>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Rätta</translation>
    </message>
    <message>
        <source>The patient withdraws it</source>
        <translation>Patienten tar tillbaka det</translation>
    </message>
    <message>
        <source>Copy for the patient</source>
        <translation>Kopia till patienten</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Visat</translation>
    </message>
    <message>
        <source>Let it count</source>
        <translation>Låt det gälla</translation>
    </message>
    <message>
        <source>What the patient asked or added</source>
        <translation>Det här frågade patienten om eller lade till</translation>
    </message>
    <message>
        <source>Rests on the consent of</source>
        <translation>Vilar på samtycket av</translation>
    </message>
    <message>
        <source>In writing</source>
        <translation>Skriftligt</translation>
    </message>
    <message>
        <source>Talked through</source>
        <translation>Genomgången muntligt</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Av</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>Tolk</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Anmärkning</translation>
    </message>
    <message>
        <source>With last time&apos;s answers</source>
        <translation>Med svaren från förra gången</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>Tomt</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>Besvarat av</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Besvarat</translation>
    </message>
    <message>
        <source>Handed over by</source>
        <translation>Överlämnat av</translation>
    </message>
    <message>
        <source>The form began</source>
        <translation>Formuläret började</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Observanda</translation>
    </message>
    <message>
        <source>None known</source>
        <translation>Inga kända</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>Inte registrerat</translation>
    </message>
    <message>
        <source>Allergies</source>
        <translation>Allergier</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Inga</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Anmärkningar</translation>
    </message>
    <message>
        <source>How it can be verified</source>
        <translation>Så kan det kontrolleras</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Skrivet</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Place in the ledger</source>
        <translation>Plats i liggaren</translation>
    </message>
    <message>
        <source>Ledger leaf</source>
        <translation>Blad i liggaren</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Text&apos;s SHA-256</source>
        <translation>Textens SHA-256</translation>
    </message>
    <message>
        <source>Questionnaire</source>
        <translation>Hälsodeklaration</translation>
    </message>
    <message>
        <source>Questionnaire&apos;s SHA-256</source>
        <translation>Hälsodeklarationens SHA-256</translation>
    </message>
    <message>
        <source>File&apos;s SHA-256</source>
        <translation>Filens SHA-256</translation>
    </message>
    <message>
        <source>Rules&apos; SHA-256</source>
        <translation>Reglernas SHA-256</translation>
    </message>
    <message>
        <source>Rules not followed</source>
        <translation>Regler som inte följdes</translation>
    </message>
</context>
<context>
    <name>RecordHealth</name>
    <message>
        <source>The patient did not want to answer the health questions. Nothing is kept.</source>
        <translation>Patienten ville inte besvara hälsodeklarationen. Inget är sparat.</translation>
    </message>
</context>
<context>
    <name>RecordOverview</name>
    <message>
        <source>Timeline</source>
        <translation>Tidslinje</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Samtycken</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Uppgifter</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Foton</translation>
    </message>
    <message>
        <source>Parts of the record</source>
        <translation>Journalens delar</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Skriv anteckning</translation>
    </message>
    <message>
        <source>File a document</source>
        <translation>Lägg ett dokument i journalen</translation>
    </message>
    <message>
        <source>Treated elsewhere</source>
        <translation>Behandlad på annat håll</translation>
    </message>
    <message>
        <source>Hand over health questions</source>
        <translation>Lämna över hälsodeklaration</translation>
    </message>
    <message>
        <source>Journal as PDF</source>
        <translation>Journal som PDF</translation>
    </message>
    <message>
        <source>Give information</source>
        <translation>Ge information</translation>
    </message>
    <message>
        <source>Hand over consent</source>
        <translation>Lämna samtycket till patienten</translation>
    </message>
    <message>
        <source>Other consents</source>
        <translation>Andra samtycken</translation>
    </message>
    <message>
        <source>Change details</source>
        <translation>Ändra uppgifter</translation>
    </message>
    <message>
        <source>Book an appointment</source>
        <translation>Boka en tid</translation>
    </message>
    <message>
        <source>Join with another registration</source>
        <translation>Slå ihop med en annan registrering</translation>
    </message>
    <message>
        <source>New treatment entry</source>
        <translation>Ny behandling</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Behandling</translation>
    </message>
    <message>
        <source>No entries</source>
        <translation>Inga poster</translation>
    </message>
    <message>
        <source>Start with the allergies, then give information</source>
        <translation>Börja med allergierna, och ge sedan information</translation>
    </message>
    <message>
        <source>No consents</source>
        <translation>Inga samtycken</translation>
    </message>
    <message>
        <source>Give information first, then hand over the consent</source>
        <translation>Ge först information, och lämna sedan samtycket till patienten</translation>
    </message>
    <message>
        <source>This journal is restricted</source>
        <translation>Den här journalen är begränsad</translation>
    </message>
    <message>
        <source>Nobody is treated here until the owner lifts the restriction</source>
        <translation>Ingen behandlas här förrän ägaren häver begränsningen</translation>
    </message>
</context>
<context>
    <name>RecordPapers</name>
    <message>
        <source>Print forms</source>
        <translation>Skriv ut blanketter</translation>
    </message>
    <message>
        <source>File a scan</source>
        <translation>Lägg in en skanning</translation>
    </message>
    <message>
        <source>Signed elsewhere</source>
        <translation>Undertecknat på annat håll</translation>
    </message>
    <message>
        <source>Confirm a paper consent</source>
        <translation>Bekräfta ett samtycke på papper</translation>
    </message>
</context>
<context>
    <name>RecordPhotos</name>
    <message>
        <source>Photos</source>
        <translation>Foton</translation>
    </message>
    <message>
        <source>Take photos</source>
        <translation>Ta foton</translation>
    </message>
    <message>
        <source>Take in photos</source>
        <translation>Läs in foton</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>Tidpunkt</translation>
    </message>
    <message>
        <source>Pose</source>
        <translation>Pose</translation>
    </message>
    <message>
        <source>Show those set aside</source>
        <translation>Visa dem som lagts åt sidan</translation>
    </message>
    <message>
        <source>No photos</source>
        <translation>Inga foton</translation>
    </message>
    <message>
        <source>Take them with a camera or in from a file, drop them here, or paste one with Ctrl+V</source>
        <translation>Ta dem med en kamera eller in från en fil, släpp dem här, eller klistra in ett med Ctrl+V</translation>
    </message>
    <message>
        <source>No photo fits the filter</source>
        <translation>Inget foto passar filtret</translation>
    </message>
    <message>
        <source>Choose another moment or pose</source>
        <translation>Välj en annan tidpunkt eller pose</translation>
    </message>
    <message>
        <source>All moments</source>
        <translation>Alla tidpunkter</translation>
    </message>
    <message>
        <source>All poses</source>
        <translation>Alla poser</translation>
    </message>
    <message>
        <source>Compare the chosen</source>
        <translation>Jämför de valda</translation>
    </message>
    <message>
        <source>Choose two to four photos with Ctrl or Shift</source>
        <translation>Välj två till fyra foton med Ctrl eller Skift</translation>
    </message>
    <message>
        <source>From the clipboard</source>
        <translation>Från urklipp</translation>
    </message>
</context>
<context>
    <name>RecordScreen</name>
    <message>
        <source>The draft is thrown away</source>
        <translation>Utkastet är kastat</translation>
    </message>
</context>
<context>
    <name>RecordTop</name>
    <message>
        <source>Record allergies</source>
        <translation>Registrera allergier</translation>
    </message>
    <message>
        <source>Confirm allergies</source>
        <translation>Bekräfta allergier</translation>
    </message>
</context>
<context>
    <name>RecoverPage</name>
    <message>
        <source>Use the recovery sheet</source>
        <translation>Använd återställningsbladet</translation>
    </message>
    <message>
        <source>For a forgotten password or a new computer. It is written into the journal that you did.</source>
        <translation>För ett glömt lösenord eller en ny dator. Det skrivs i journalen att du gjorde det.</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>Vem är du?</translation>
    </message>
    <message>
        <source>The 24 words of recovery sheet 1</source>
        <translation>De 24 orden på återställningsblad 1</translation>
    </message>
    <message>
        <source>The 24 words of recovery sheet 2</source>
        <translation>De 24 orden på återställningsblad 2</translation>
    </message>
    <message>
        <source>Only if no practitioner can grant you the clinical key afterwards.</source>
        <translation>Bara om ingen behandlare kan ge dig den kliniska nyckeln efteråt.</translation>
    </message>
    <message>
        <source>Why do you go on?</source>
        <translation>Varför fortsätter du?</translation>
    </message>
    <message>
        <source>Your reason is written into the journal.</source>
        <translation>Ditt skäl skrivs i journalen.</translation>
    </message>
    <message>
        <source>Set the new password and sign in</source>
        <translation>Välj det nya lösenordet och logga in</translation>
    </message>
    <message>
        <source>Back to sign-in</source>
        <translation>Tillbaka till inloggningen</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Loggar in</translation>
    </message>
    <message>
        <source>Type the words from the sheet.</source>
        <translation>Skriv orden från bladet.</translation>
    </message>
    <message>
        <source>Write why you go on. It is kept in the journal.</source>
        <translation>Skriv varför du fortsätter. Det sparas i journalen.</translation>
    </message>
    <message>
        <source>Stop: this may not be the newest journal</source>
        <translation>Stopp: det är kanske inte den senaste journalen</translation>
    </message>
    <message>
        <source>In force: {kit}.</source>
        <translation>Gäller nu: {kit}.</translation>
    </message>
    <message>
        <source>Separated by spaces or lines; of a split sheet, the words of two shares.</source>
        <translation>Åtskilda av mellanslag eller rader; av ett delat blad orden från två delar.</translation>
    </message>
</context>
<context>
    <name>RecoveryKitScreen</name>
    <message>
        <source>Recovery kit</source>
        <translation>Återställningsblad</translation>
    </message>
    <message>
        <source>Two printed sheets that open the journal when every password is lost. We keep no copy.</source>
        <translation>Två utskrivna blad som öppnar journalen när alla lösenord är borta. Ingen kopia sparas.</translation>
    </message>
    <message>
        <source>Until both sheets were typed back, no patient can be registered.</source>
        <translation>Tills båda bladen är tillbakaskrivna kan ingen patient registreras.</translation>
    </message>
    <message>
        <source>We cannot recover yet</source>
        <translation>Vi kan inte återställa ännu</translation>
    </message>
    <message>
        <source>More than 30 days have passed. Fetch the sheets and type them once more.</source>
        <translation>Mer än 30 dagar har gått. Ta fram bladen och skriv dem en gång till.</translation>
    </message>
    <message>
        <source>Is the kit still where it should be?</source>
        <translation>Är bladen kvar där de ska vara?</translation>
    </message>
    <message>
        <source>Both sheets were tried.</source>
        <translation>Båda bladen är provade.</translation>
    </message>
    <message>
        <source>We can recover</source>
        <translation>Vi kan återställa</translation>
    </message>
    <message>
        <source>Never typed back.</source>
        <translation>Aldrig tillbakaskrivet.</translation>
    </message>
    <message>
        <source>Last typed back {when}.</source>
        <translation>Senast tillbakaskrivet {when}.</translation>
    </message>
    <message>
        <source>This sheet opens the journal.</source>
        <translation>Bladet öppnar journalen.</translation>
    </message>
    <message>
        <source>It was printed as three shares, of which any two open it.</source>
        <translation>Det skrevs ut som tre delar, varav två öppnar det.</translation>
    </message>
</context>
<context>
    <name>RedactDialog</name>
    <message>
        <source>What goes out: {case}</source>
        <translation>Vad som lämnas ut: {case}</translation>
    </message>
    <message>
        <source>What is blackened</source>
        <translation>Vad som maskeras</translation>
    </message>
    <message>
        <source>Whoever receives the journal reads it: name nobody here</source>
        <translation>Den som får journalen läser det: nämn ingen här</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Varför</translation>
    </message>
    <message>
        <source>Blacken it</source>
        <translation>Maskera</translation>
    </message>
    <message>
        <source>Let it go out</source>
        <translation>Låt det följa med</translation>
    </message>
    <message>
        <source>Keep this</source>
        <translation>Spara detta</translation>
    </message>
    <message>
        <source>What goes out</source>
        <translation>Vad som lämnas ut</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Anteckning</translation>
    </message>
    <message>
        <source>In the copy</source>
        <translation>I kopian</translation>
    </message>
    <message>
        <source>The whole record</source>
        <translation>Hela anteckningen</translation>
    </message>
    <message>
        <source>Only: {text}</source>
        <translation>Bara: {text}</translation>
    </message>
    <message>
        <source>Write why it is blackened</source>
        <translation>Skriv varför det maskeras</translation>
    </message>
    <message>
        <source>This could not be done.</source>
        <translation>Det gick inte att göra.</translation>
    </message>
    <message>
        <source>Draft, not signed</source>
        <translation>Utkast utan signatur</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Utelämna det</translation>
    </message>
    <message>
        <source>It was corrected. What is blackened is so in every version.</source>
        <translation>Den är rättad. Det som maskeras, maskeras i alla versioner.</translation>
    </message>
    <message>
        <source>Nobody has signed this. It may repeat what is blackened, so it stays behind unless you let it out.</source>
        <translation>Ingen har signerat detta. Det kan upprepa det som är maskerat, så det stannar kvar om du inte låter det följa med.</translation>
    </message>
    <message>
        <source>What was decided before cannot be read. Decide again what goes out.</source>
        <translation>Det som beslutades tidigare kan inte läsas. Besluta igen vad som lämnas ut.</translation>
    </message>
    <message>
        <source>What was decided before names records that are not in this journal any more: registrations were merged or parted since. Look at what is left, and keep it.</source>
        <translation>Det som beslutades tidigare nämner anteckningar som inte längre finns i den här journalen: registreringar har slagits ihop eller skilts åt sedan dess. Se på det som är kvar och spara det.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>När</translation>
    </message>
    <message>
        <source>Goes out</source>
        <translation>Lämnas ut</translation>
    </message>
    <message>
        <source>Stays behind</source>
        <translation>Stannar kvar</translation>
    </message>
    <message>
        <source>Partly blackened</source>
        <translation>Delvis maskerat</translation>
    </message>
    <message>
        <source>Blackened</source>
        <translation>Maskerat</translation>
    </message>
</context>
<context>
    <name>RegistrationScreen</name>
    <message>
        <source>New patient</source>
        <translation>Ny patient</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Registrera</translation>
    </message>
</context>
<context>
    <name>RegistryCard</name>
    <message>
        <source>Change details</source>
        <translation>Ändra uppgifter</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Book an appointment</source>
        <translation>Boka en tid</translation>
    </message>
    <message>
        <source>Join with another registration</source>
        <translation>Slå ihop med en annan registrering</translation>
    </message>
    <message>
        <source>Hand over consent</source>
        <translation>Lämna samtycket till patienten</translation>
    </message>
    <message>
        <source>Other consents</source>
        <translation>Andra samtycken</translation>
    </message>
    <message>
        <source>Hand over health questions</source>
        <translation>Lämna över hälsodeklaration</translation>
    </message>
    <message>
        <source>Consent withdrawn</source>
        <translation>Samtycke återtaget</translation>
    </message>
    <message>
        <source>Check identity</source>
        <translation>Kontrollera identitet</translation>
    </message>
    <message>
        <source>Marketing</source>
        <translation>Marknadsföring</translation>
    </message>
    <message>
        <source>Print forms</source>
        <translation>Skriv ut blanketter</translation>
    </message>
    <message>
        <source>File a scan</source>
        <translation>Lägg in en skanning</translation>
    </message>
    <message>
        <source>File a document</source>
        <translation>Lägg ett dokument i journalen</translation>
    </message>
    <message>
        <source>Save again</source>
        <translation>Spara igen</translation>
    </message>
    <message>
        <source>The health answers were handed in at {time}</source>
        <translation>Hälsosvaren lämnades in kl. {time}</translation>
    </message>
    <message>
        <source>Save what the patient answered first</source>
        <translation>Spara först det patienten har svarat</translation>
    </message>
    <message>
        <source>The patient did not want to answer. Nothing is kept.</source>
        <translation>Patienten ville inte svara. Inget är sparat.</translation>
    </message>
    <message>
        <source>What the patient answered is not in the journal yet. Do not close the program.</source>
        <translation>Patientens svar står ännu inte i journalen. Stäng inte programmet.</translation>
    </message>
</context>
<context>
    <name>RegistryForm</name>
    <message>
        <source>Who it is</source>
        <translation>Vem det är</translation>
    </message>
    <message>
        <source>How to reach them</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mer</translation>
    </message>
    <message>
        <source>Another ID number</source>
        <translation>Ännu ett id-nummer</translation>
    </message>
    <message>
        <source>For example 7/7/1961</source>
        <translation>Till exempel 1961-07-07</translation>
    </message>
    <message>
        <source>Texts to read and sign come in it</source>
        <translation>Texter att läsa och underteckna visas på det</translation>
    </message>
    <message>
        <source>In conversations</source>
        <translation>I samtal</translation>
    </message>
    <message>
        <source>Another phone</source>
        <translation>Ännu en telefon</translation>
    </message>
    <message>
        <source>Type it first: it suggests birth date and gender</source>
        <translation>Skriv det först: det föreslår födelsedatum och kön</translation>
    </message>
    <message>
        <source>Take this number out</source>
        <translation>Ta bort numret</translation>
    </message>
</context>
<context>
    <name>RegistryFormScreen</name>
    <message>
        <source>Change details of {name}</source>
        <translation>Ändra uppgifter för {name}</translation>
    </message>
    <message>
        <source>Save for {name}</source>
        <translation>Spara för {name}</translation>
    </message>
    <message>
        <source>The details of {name} are saved</source>
        <translation>Uppgifterna för {name} är sparade</translation>
    </message>
</context>
<context>
    <name>RegistryView</name>
    <message>
        <source>Not known</source>
        <translation>Inte känt</translation>
    </message>
    <message>
        <source>Information from: {source}</source>
        <translation>Uppgift från: {source}</translation>
    </message>
    <message>
        <source>{document}, born {date}</source>
        <translation>{document}, född {date}</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>Skäl: {reason}</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Registrerad</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Ändrad</translation>
    </message>
    <message>
        <source>Identity checked</source>
        <translation>Identitet kontrollerad</translation>
    </message>
    <message>
        <source>Privacy notice given</source>
        <translation>Integritetsinformation lämnad</translation>
    </message>
    <message>
        <source>Choice about marketing</source>
        <translation>Val om marknadsföring</translation>
    </message>
    <message>
        <source>Request for own data</source>
        <translation>Begäran om egna uppgifter</translation>
    </message>
    <message>
        <source>Complaint case</source>
        <translation>Klagomålsärende</translation>
    </message>
    <message>
        <source>Joined with another registration</source>
        <translation>Ihopslagen med en annan registrering</translation>
    </message>
    <message>
        <source>Shown apart again</source>
        <translation>Visas var för sig igen</translation>
    </message>
    <message>
        <source>{field}: {new} (before: {old})</source>
        <translation>{field}: {new} (förut: {old})</translation>
    </message>
    <message>
        <source>Registered details</source>
        <translation>Registrerade uppgifter</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historik</translation>
    </message>
    <message>
        <source>Registered details and their history</source>
        <translation>Registrerade uppgifter och deras historik</translation>
    </message>
    <message>
        <source>Undo: show apart again</source>
        <translation>Ångra: visa var för sig igen</translation>
    </message>
    <message>
        <source>Journal restricted</source>
        <translation>Journalen begränsad</translation>
    </message>
    <message>
        <source>Restriction lifted</source>
        <translation>Begränsningen hävd</translation>
    </message>
    <message>
        <source>Earlier objection known again</source>
        <translation>Tidigare invändning igenkänd</translation>
    </message>
</context>
<context>
    <name>RepeatPlan</name>
    <message>
        <source>Repeat last plan</source>
        <translation>Upprepa senaste planen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message numerus="yes">
        <source>%n points</source>
        <translation>
            <numerusform>%n punkt</numerusform>
            <numerusform>%n punkter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n settings</source>
        <translation>
            <numerusform>%n inställning</numerusform>
            <numerusform>%n inställningar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RepeatedWords</name>
    <message>
        <source>the plan</source>
        <translation>planen</translation>
    </message>
    <message>
        <source>Copied from {date}: {what}.</source>
        <translation>Kopierat från {date}: {what}.</translation>
    </message>
    <message>
        <source>Fill in lot and expiry, and check every dose.</source>
        <translation>Fyll i batch (lot) och utgångsdatum, och kontrollera varje dos.</translation>
    </message>
    <message>
        <source>Check everything before you sign.</source>
        <translation>Kontrollera allt innan du signerar.</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Access report for {name}</source>
        <translation>Loggutdrag för {name}</translation>
    </message>
    <message>
        <source>Show the names of staff</source>
        <translation>Visa medarbetarnas namn</translation>
    </message>
    <message>
        <source>Why is it handed out?</source>
        <translation>Varför lämnas det ut?</translation>
    </message>
    <message>
        <source>The patient may read this.</source>
        <translation>Patienten kan läsa detta.</translation>
    </message>
    <message>
        <source>Open the file when it is saved</source>
        <translation>Öppna filen när den är sparad</translation>
    </message>
    <message>
        <source>Making the report</source>
        <translation>Utdraget görs</translation>
    </message>
    <message>
        <source>Names are shown only where the patient needs them to exercise a right; else the roles suffice.</source>
        <translation>Namn visas bara där patienten behöver dem för att utöva en rättighet; annars räcker rollerna.</translation>
    </message>
    <message>
        <source>Language of the report</source>
        <translation>Utdragets språk</translation>
    </message>
    <message>
        <source>Make the report…</source>
        <translation>Gör utdraget…</translation>
    </message>
    <message>
        <source>access-report</source>
        <translation>loggutdrag</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Text for the authority</source>
        <translation>Text till myndigheten</translation>
    </message>
    <message>
        <source>What it may come from</source>
        <translation>Vad det kan bero på</translation>
    </message>
    <message>
        <source>A medicine</source>
        <translation>Läkemedel</translation>
    </message>
    <message>
        <source>A device, such as a filler or a laser</source>
        <translation>En produkt, till exempel en filler eller en laser</translation>
    </message>
    <message>
        <source>With the patient&apos;s name instead of initials</source>
        <translation>Med patientens namn i stället för initialer</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Kopiera texten</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Spara som PDF</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>The text is copied</source>
        <translation>Texten är kopierad</translation>
    </message>
    <message>
        <source>report-to-authority</source>
        <translation>rapport-till-myndighet</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Sparad som {file}</translation>
    </message>
    <message>
        <source>Nothing is sent. Write a follow-up when you have told the authority.</source>
        <translation>Inget skickas. Skriv en uppföljning när ni har underrättat myndigheten.</translation>
    </message>
</context>
<context>
    <name>ReportWords</name>
    <message>
        <source>Treatments</source>
        <translation>Behandlingar</translation>
    </message>
    <message>
        <source>Reactions</source>
        <translation>Reaktioner</translation>
    </message>
    <message>
        <source>Follow-ups of reactions</source>
        <translation>Uppföljningar av reaktioner</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Samtycken</translation>
    </message>
    <message>
        <source>By treatment</source>
        <translation>Efter behandling</translation>
    </message>
    <message>
        <source>By practitioner</source>
        <translation>Efter behandlare</translation>
    </message>
    <message>
        <source>By seriousness</source>
        <translation>Efter allvarlighetsgrad</translation>
    </message>
    <message>
        <source>By outcome</source>
        <translation>Efter utfall</translation>
    </message>
    <message>
        <source>By what was decided</source>
        <translation>Efter beslut</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>Per månad</translation>
    </message>
    <message>
        <source>By quarter</source>
        <translation>Per kvartal</translation>
    </message>
    <message>
        <source>By year</source>
        <translation>Per år</translation>
    </message>
    <message>
        <source>Q{number}</source>
        <translation>Kv {number}</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>Kunde inte läsas</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Givet</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Avböjt</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Återkallat</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>Allt tillsammans</translation>
    </message>
</context>
<context>
    <name>ReportedPage</name>
    <message>
        <source>A treatment elsewhere, or before this journal was kept</source>
        <translation>En behandling på annat håll, eller innan den här journalen fördes</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Behandling</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Utförd</translation>
    </message>
    <message>
        <source>As near as it is known</source>
        <translation>Så exakt som det är känt</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Var</translation>
    </message>
    <message>
        <source>A clinic, a town, or that the patient does not know</source>
        <translation>En klinik, en ort, eller att patienten inte vet</translation>
    </message>
    <message>
        <source>Known from</source>
        <translation>Känd från</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Anmärkning</translation>
    </message>
    <message>
        <source>Record for {name}</source>
        <translation>Registrera för {name}</translation>
    </message>
    <message>
        <source>Type the day, as near as it is known</source>
        <translation>Skriv dagen, så exakt som den är känd</translation>
    </message>
    <message>
        <source>Write where, or that the patient does not know</source>
        <translation>Skriv var, eller att patienten inte vet</translation>
    </message>
    <message>
        <source>The treatment elsewhere is recorded</source>
        <translation>Behandlingen på annat håll är registrerad</translation>
    </message>
</context>
<context>
    <name>ReportsScreen</name>
    <message>
        <source>Reports</source>
        <translation>Rapporter</translation>
    </message>
    <message>
        <source>What the clinic did, counted without anybody&apos;s identity. Each counting is written in the log.</source>
        <translation>Vad kliniken har gjort, räknat utan någons identitet. Varje räkning skrivs i loggen.</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>Vad som räknas</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>Perioder</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>År</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Räkna</translation>
    </message>
    <message>
        <source>As a table (CSV)…</source>
        <translation>Som tabell (CSV)…</translation>
    </message>
    <message>
        <source>Nothing counted yet</source>
        <translation>Inget räknat än</translation>
    </message>
    <message>
        <source>Choose what to count, and press Count.</source>
        <translation>Välj vad som ska räknas och tryck på Räkna.</translation>
    </message>
    <message>
        <source>This could not be counted. Try again.</source>
        <translation>Det kunde inte räknas. Försök igen.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alla</translation>
    </message>
    <message>
        <source>not shown</source>
        <translation>visas inte</translation>
    </message>
    <message>
        <source>Counted until {day}.</source>
        <translation>Räknat till och med {day}.</translation>
    </message>
    <message>
        <source>Hand out one report of a period, not several made at different times.</source>
        <translation>Lämna ut en rapport om en period, inte flera som gjorts vid olika tidpunkter.</translation>
    </message>
    <message>
        <source>The same numbers stand in the table below.</source>
        <translation>Samma tal står i tabellen nedanför.</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Spara rapporten</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabell (*.csv)</translation>
    </message>
    <message>
        <source>report</source>
        <translation>rapport</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Sparad som {file}</translation>
    </message>
    <message>
        <source>A quarter is counted once it is over, and a year&apos;s sum once the year is: sums that grow from report to report would tell what is hidden.</source>
        <translation>Ett kvartal räknas när det är över, och ett års summa när året är det: summor som växer från rapport till rapport skulle röja det som är dolt.</translation>
    </message>
    <message>
        <source>No year is over yet.</source>
        <translation>Inget år är över ännu.</translation>
    </message>
    <message>
        <source>No quarter of this year is over yet.</source>
        <translation>Inget kvartal i det här året är över ännu.</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Rader</translation>
    </message>
    <message>
        <source>{year} until {day}</source>
        <translation>{year} till {day}</translation>
    </message>
    <message>
        <source>A dash ({sign}) stands for a count that is not shown, because it is under five, of fewer than five patients, or such a count could be computed from it.</source>
        <translation>Ett streck ({sign}) står för ett antal som inte visas, eftersom det är under fem, rör färre än fem patienter eller för att ett sådant antal kunde räknas ut av det.</translation>
    </message>
</context>
<context>
    <name>RequestSteps</name>
    <message>
        <source>Identity is shown…</source>
        <translation>Identiteten är styrkt…</translation>
    </message>
    <message>
        <source>Begin gathering…</source>
        <translation>Börja samla in…</translation>
    </message>
    <message>
        <source>To review…</source>
        <translation>Till granskning…</translation>
    </message>
    <message>
        <source>It is sent…</source>
        <translation>Det är skickat…</translation>
    </message>
    <message>
        <source>The receipt is sent…</source>
        <translation>Bekräftelsen är skickad…</translation>
    </message>
    <message>
        <source>Identity is asked for…</source>
        <translation>Identiteten är efterfrågad…</translation>
    </message>
    <message>
        <source>We asked what is meant…</source>
        <translation>Vi har frågat vad som menas…</translation>
    </message>
    <message>
        <source>It was said what is meant…</source>
        <translation>Det är förklarat vad som menas…</translation>
    </message>
    <message>
        <source>It takes longer…</source>
        <translation>Det tar längre tid…</translation>
    </message>
    <message>
        <source>Refuse…</source>
        <translation>Avslå…</translation>
    </message>
    <message>
        <source>The person took it back…</source>
        <translation>Personen har tagit tillbaka den…</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Anteckna</translation>
    </message>
    <message>
        <source>On which day?</source>
        <translation>Vilken dag?</translation>
    </message>
    <message>
        <source>Remark, nothing about health</source>
        <translation>Anmärkning, inget om hälsa</translation>
    </message>
    <message>
        <source>What showed that the person may ask. Nothing more is asked for than it takes, and no document is copied.</source>
        <translation>Vad som visade att personen får begära det. Mer än nödvändigt begärs inte, och ingen legitimation kopieras.</translation>
    </message>
    <message>
        <source>The person was told that the clinic has it.</source>
        <translation>Personen har fått veta att kliniken har tagit emot den.</translation>
    </message>
    <message>
        <source>Ask only where there is doubt, and at once: only then may a clock stand.</source>
        <translation>Fråga bara vid tvivel, och genast: bara då kan en tidsfrist stå stilla.</translation>
    </message>
    <message>
        <source>What the clinic asked stands in the letter. Where the law says so, the clock stands.</source>
        <translation>Det som kliniken frågar om står i brevet. Där lagen säger det står tidsfristen stilla.</translation>
    </message>
    <message>
        <source>The clock goes on from the day of the answer.</source>
        <translation>Tidsfristen löper vidare från dagen då svaret kom.</translation>
    </message>
    <message>
        <source>What did we ask?</source>
        <translation>Vad frågade vi?</translation>
    </message>
    <message>
        <source>What is looked for: the journal, photos, papers, messages, what was passed on, the log.</source>
        <translation>Vad som söks: journalen, foton, papper, meddelanden, vad som har lämnats vidare, loggen.</translation>
    </message>
    <message>
        <source>A person reads through what was gathered before it leaves. This stands in the answer.</source>
        <translation>En människa läser igenom det insamlade innan det lämnar kliniken. Detta står i svaret.</translation>
    </message>
    <message>
        <source>The person must be told today, with the reason; the letter is under Letters afterwards.</source>
        <translation>Personen måste få veta det i dag, med skälet; brevet finns efteråt under Brev.</translation>
    </message>
    <message>
        <source>What is gathered?</source>
        <translation>Vad samlas in?</translation>
    </message>
    <message>
        <source>What is handed out, what is left out, and why?</source>
        <translation>Vad lämnas ut, vad utelämnas, och varför?</translation>
    </message>
    <message>
        <source>Why does it take longer?</source>
        <translation>Varför tar det längre tid?</translation>
    </message>
    <message>
        <source>Begin gathering</source>
        <translation>Börja samla in</translation>
    </message>
    <message>
        <source>Sign the review</source>
        <translation>Signera granskningen</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>Förläng</translation>
    </message>
    <message>
        <source>By when does the answer come?</source>
        <translation>När kommer svaret senast?</translation>
    </message>
    <message>
        <source>The answer has left the clinic. This closes the request.</source>
        <translation>Svaret har lämnat kliniken. Detta avslutar begäran.</translation>
    </message>
    <message>
        <source>Close as answered</source>
        <translation>Avsluta som besvarad</translation>
    </message>
    <message>
        <source>This closes the request without an answer. Also where it goes on under a patient found.</source>
        <translation>Detta avslutar begäran utan svar. Även när den fortsätter under en patient som hittades.</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>Avsluta den</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Skäl</translation>
    </message>
    <message>
        <source>The person is told the paragraph, the reason, and where to complain. This closes the request.</source>
        <translation>Personen får veta paragrafen, skälet och var man kan klaga. Detta avslutar begäran.</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Avslå</translation>
    </message>
    <message>
        <source>Reason, as the person reads it</source>
        <translation>Skäl, som personen läser det</translation>
    </message>
</context>
<context>
    <name>RequestWords</name>
    <message>
        <source>Access</source>
        <translation>Tillgång</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Rättelse</translation>
    </message>
    <message>
        <source>Erasure</source>
        <translation>Radering</translation>
    </message>
    <message>
        <source>Restriction</source>
        <translation>Begränsning</translation>
    </message>
    <message>
        <source>Portability</source>
        <translation>Dataportabilitet</translation>
    </message>
    <message>
        <source>Objection</source>
        <translation>Invändning</translation>
    </message>
    <message>
        <source>Withdrawal</source>
        <translation>Återkallelse</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Klagomål</translation>
    </message>
    <message>
        <source>The person whose data it is</source>
        <translation>Den som uppgifterna handlar om</translation>
    </message>
    <message>
        <source>A parent or guardian</source>
        <translation>En förälder eller vårdnadshavare</translation>
    </message>
    <message>
        <source>Someone with a power of attorney</source>
        <translation>Någon med fullmakt</translation>
    </message>
    <message>
        <source>A relative of someone who has died</source>
        <translation>En närstående till någon som har avlidit</translation>
    </message>
    <message>
        <source>Someone else</source>
        <translation>Någon annan</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Mottagen</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identitet</translation>
    </message>
    <message>
        <source>Gathering</source>
        <translation>Insamling</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Granskning</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Skickad</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Besvarad</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Avslagen</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Återtagen</translation>
    </message>
    <message>
        <source>Receipt sent</source>
        <translation>Bekräftelse skickad</translation>
    </message>
    <message>
        <source>Identity asked for</source>
        <translation>Identitet efterfrågad</translation>
    </message>
    <message>
        <source>Identity shown</source>
        <translation>Identitet styrkt</translation>
    </message>
    <message>
        <source>Asked what is meant</source>
        <translation>Frågat vad som menas</translation>
    </message>
    <message>
        <source>It was said what is meant</source>
        <translation>Det förklarades vad som menas</translation>
    </message>
    <message>
        <source>Known at the clinic, seen in person</source>
        <translation>Känd på kliniken, sedd personligen</translation>
    </message>
    <message>
        <source>Document with a picture</source>
        <translation>Legitimation med foto</translation>
    </message>
    <message>
        <source>Electronic identity</source>
        <translation>E-legitimation</translation>
    </message>
    <message>
        <source>Answers only the person knows</source>
        <translation>Svar som bara personen känner till</translation>
    </message>
    <message>
        <source>Power of attorney or custody, and who holds it</source>
        <translation>Fullmakt eller vårdnad, och vem som har den</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Överlämnat</translation>
    </message>
    <message>
        <source>By post</source>
        <translation>Med post</translation>
    </message>
    <message>
        <source>Encrypted e-mail</source>
        <translation>Krypterad e-post</translation>
    </message>
    <message>
        <source>Secure digital post</source>
        <translation>Säker digital post</translation>
    </message>
    <message>
        <source>By phone</source>
        <translation>Per telefon</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Bekräftelse</translation>
    </message>
    <message>
        <source>Please show who you are</source>
        <translation>Visa oss vem du är</translation>
    </message>
    <message>
        <source>Please tell us what you mean</source>
        <translation>Berätta vad du menar</translation>
    </message>
    <message>
        <source>It takes longer</source>
        <translation>Det tar längre tid</translation>
    </message>
    <message>
        <source>Refusal</source>
        <translation>Avslag</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Svar</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>tidsfrist i dag</translation>
    </message>
    <message>
        <source>clock stands</source>
        <translation>tidsfristen står stilla</translation>
    </message>
    <message>
        <source>as soon as possible</source>
        <translation>så snart som möjligt</translation>
    </message>
    <message>
        <source>The same day</source>
        <translation>Samma dag</translation>
    </message>
    <message>
        <source>As soon as possible</source>
        <translation>Så snart som möjligt</translation>
    </message>
    <message>
        <source>stands since {day}, until the answer comes</source>
        <translation>står stilla sedan {day}, tills svaret kommer</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>hållen</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>överskriden</translation>
    </message>
    <message>
        <source>{day}, {left}</source>
        <translation>{day}, {left}</translation>
    </message>
    <message>
        <source>{words}, extended</source>
        <translation>{words}, förlängd</translation>
    </message>
    <message>
        <source>Request: {right}</source>
        <translation>Begäran: {right}</translation>
    </message>
    <message>
        <source>Gathering began</source>
        <translation>Insamlingen började</translation>
    </message>
    <message>
        <source>Ready for review</source>
        <translation>Klar för granskning</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>Mer tid</translation>
    </message>
    <message>
        <source>Answer promised by {day}</source>
        <translation>Svar utlovat senast {day}</translation>
    </message>
</context>
<context>
    <name>RequestsScreen</name>
    <message>
        <source>Privacy requests</source>
        <translation>Begäranden om data</translation>
    </message>
    <message>
        <source>Requests for access, correction, erasure and the like, with what the law gives for the answer.</source>
        <translation>Begäranden om tillgång, rättelse, radering och liknande, med lagens tid för svaret.</translation>
    </message>
    <message>
        <source>Take in a request…</source>
        <translation>Ta emot en begäran…</translation>
    </message>
    <message>
        <source>Complaint cases…</source>
        <translation>Klagomålsärenden…</translation>
    </message>
    <message>
        <source>Keep or erase…</source>
        <translation>Bevara eller radera…</translation>
    </message>
    <message>
        <source>Breaches…</source>
        <translation>Incidenter…</translation>
    </message>
    <message>
        <source>Open or closed requests</source>
        <translation>Öppna eller avslutade begäranden</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öppna</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Avslutade</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>Avslutad den</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Tid kvar</translation>
    </message>
    <message>
        <source>Whose data</source>
        <translation>Vems uppgifter</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Begärt</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Steg</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Begäranden</translation>
    </message>
    <message>
        <source>No closed requests</source>
        <translation>Inga avslutade begäranden</translation>
    </message>
    <message>
        <source>A letter, an e-mail or a word at the desk: take it in, and the clocks run.</source>
        <translation>Ett brev, en e-post eller ett ord i receptionen: ta emot den, så löper tidsfristerna.</translation>
    </message>
    <message>
        <source>No open requests</source>
        <translation>Inga öppna begäranden</translation>
    </message>
    <message>
        <source>The request is taken in. Its clocks run.</source>
        <translation>Begäran är mottagen. Dess tidsfrister löper.</translation>
    </message>
    <message>
        <source>It is written and signed.</source>
        <translation>Det är skrivet och signerat.</translation>
    </message>
    <message>
        <source>The letter is saved. The program sends nothing.</source>
        <translation>Brevet är sparat. Programmet skickar inget.</translation>
    </message>
    <message>
        <source>The promise is written.</source>
        <translation>Löftet är skrivet.</translation>
    </message>
    <message>
        <source>Register of processing…</source>
        <translation>Register över behandling…</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Sparad som {file}</translation>
    </message>
    <message>
        <source>Restricted journals…</source>
        <translation>Begränsade journaler…</translation>
    </message>
    <message>
        <source>The journal is restricted.</source>
        <translation>Journalen är begränsad.</translation>
    </message>
    <message>
        <source>Hand out the whole clinic…</source>
        <translation>Lämna ut hela kliniken…</translation>
    </message>
    <message>
        <source>Passed on and obtained…</source>
        <translation>Utlämnat och inhämtat…</translation>
    </message>
    <message>
        <source>Promised answer time…</source>
        <translation>Utlovad svarstid…</translation>
    </message>
</context>
<context>
    <name>RestorePage</name>
    <message>
        <source>The journal is made anew in a new folder and verified before it counts. Backups stay as they are.</source>
        <translation>Journalen görs på nytt i en ny mapp och kontrolleras innan den gäller. Säkerhetskopiorna förblir som de är.</translation>
    </message>
    <message>
        <source>A backup opens with the recovery kit, or with an owner&apos;s password where the clinic&apos;s computer is left.</source>
        <translation>En säkerhetskopia öppnas med återställningsbladen, eller med en ägares lösenord om klinikens dator finns kvar.</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Återställ från en säkerhetskopia</translation>
    </message>
    <message>
        <source>Restore and verify</source>
        <translation>Återställ och kontrollera</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Logga in</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nästa</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppa</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Copying and verifying everything. This may take some minutes.</source>
        <translation>Kopierar och kontrollerar allt. Det kan ta några minuter.</translation>
    </message>
    <message>
        <source>Copying and verifying</source>
        <translation>Kopierar och kontrollerar</translation>
    </message>
    <message>
        <source>It was stopped. Nothing was restored.</source>
        <translation>Det stoppades. Ingenting återställdes.</translation>
    </message>
    <message>
        <source>It was verified, and this computer opens it from now on.</source>
        <translation>Den är kontrollerad, och den här datorn öppnar den från och med nu.</translation>
    </message>
    <message>
        <source>The journal is restored</source>
        <translation>Journalen är återställd</translation>
    </message>
    <message>
        <source>Nothing was restored yet</source>
        <translation>Ingenting är återställt ännu</translation>
    </message>
    <message>
        <source>The backup of {when}, with {records} records. The journal now lies in {folder}.</source>
        <translation>Säkerhetskopian från {when} med {records} poster. Journalen ligger nu i {folder}.</translation>
    </message>
    <message>
        <source>The journal had come further than this backup: what was written after it is lost.</source>
        <translation>Journalen hade kommit längre än den här säkerhetskopian: det som skrevs efter den är förlorat.</translation>
    </message>
    <message>
        <source>What was written after the backup, if anything, is lost; nothing here tells of any.</source>
        <translation>Om något skrevs efter säkerhetskopian är det förlorat; det går inte att se här om så var fallet.</translation>
    </message>
    <message>
        <source>Erasures made after the backup and made again now: {count}.</source>
        <translation>Raderingar gjorda efter säkerhetskopian och gjorda om nu: {count}.</translation>
    </message>
    <message>
        <source>What was erased after the backup is there again. Erase it again.</source>
        <translation>Det som raderades efter säkerhetskopian finns där igen. Radera det igen.</translation>
    </message>
    <message>
        <source>Erasures are known until {when}. Make any later one again.</source>
        <translation>Raderingar är kända till {when}. Gör om varje senare.</translation>
    </message>
    <message>
        <source>Make a backup soon, and keep the old computer&apos;s disk until you know that nothing is missing.</source>
        <translation>Gör snart en säkerhetskopia, och behåll den gamla datorns disk tills du vet att ingenting saknas.</translation>
    </message>
    <message>
        <source>Before you sign in, compare this with “Record 0” on the recovery sheets:
{fingerprint}
If it differs, this is not your clinic&apos;s journal: do not sign in, and find out who had the drive.</source>
        <translation>Jämför detta med ”Handling 0” på återställningsbladen innan du loggar in:
{fingerprint}
Är det något annat är detta inte er kliniks journal: logga inte in, och ta reda på vem som har haft enheten.</translation>
    </message>
    <message>
        <source>That you restored it, and from which backup it goes on, is written into the journal.</source>
        <translation>Att du återställde den, och från vilken säkerhetskopia den fortsätter, skrivs i journalen.</translation>
    </message>
</context>
<context>
    <name>RestrictForm</name>
    <message>
        <source>Restrict a journal</source>
        <translation>Begränsa en journal</translation>
    </message>
    <message>
        <source>Choose the patient…</source>
        <translation>Välj patienten…</translation>
    </message>
    <message>
        <source>Restrict the journal</source>
        <translation>Begränsa journalen</translation>
    </message>
    <message>
        <source>Nothing about health: everyone at reception can read it.</source>
        <translation>Inget om hälsa: alla i receptionen kan läsa det.</translation>
    </message>
    <message>
        <source>A restricted journal is kept and locked. Others open it only with a reason, which the owner is told. It is left out of lists, reports and marketing until an owner lifts the restriction.</source>
        <translation>En begränsad journal är bevarad och låst. Andra öppnar den bara med ett skäl som ägaren får veta. Den är utanför listor, rapporter och marknadsföring tills en ägare häver begränsningen.</translation>
    </message>
    <message>
        <source>Nobody need be named. Who is not can only open it with a reason.</source>
        <translation>Ingen måste nämnas. Den som inte är det kan bara öppna den med ett skäl.</translation>
    </message>
    <message>
        <source>Whose journal?</source>
        <translation>Vems journal?</translation>
    </message>
    <message>
        <source>On what ground?</source>
        <translation>På vilken grund?</translation>
    </message>
    <message>
        <source>Why, in a few words</source>
        <translation>Varför, med några få ord</translation>
    </message>
    <message>
        <source>Who may still open it?</source>
        <translation>Vem får fortfarande öppna den?</translation>
    </message>
    <message>
        <source>Choose whose journal it is.</source>
        <translation>Välj vems journal det är.</translation>
    </message>
    <message>
        <source>Choose on what ground.</source>
        <translation>Välj grunden.</translation>
    </message>
</context>
<context>
    <name>RestrictionWords</name>
    <message>
        <source>The patient says that it is wrong: until that is checked (Art. 18 (1) (a))</source>
        <translation>Patienten säger att den är fel: tills det har kontrollerats (art. 18.1 a)</translation>
    </message>
    <message>
        <source>It should not be here, and the patient wants it kept (Art. 18 (1) (b))</source>
        <translation>Den borde inte finnas här, och patienten vill att den bevaras (art. 18.1 b)</translation>
    </message>
    <message>
        <source>The clinic needs it no longer, the patient does, for a claim (Art. 18 (1) (c))</source>
        <translation>Kliniken behöver den inte längre, men patienten gör det, för ett rättsligt anspråk (art. 18.1 c)</translation>
    </message>
    <message>
        <source>The patient objects: until it is decided whose interest weighs more (Art. 18 (1) (d))</source>
        <translation>Patienten invänder: tills det är avgjort vems intresse som väger tyngst (art. 18.1 d)</translation>
    </message>
    <message>
        <source>The patient has it blocked for other staff (PDL 4:4, SUL § 42 a)</source>
        <translation>Patienten har spärrat den för annan personal (PDL 4 kap. 4 §, SUL § 42 a)</translation>
    </message>
    <message>
        <source>The patient consents to it now (Art. 18 (2))</source>
        <translation>Patienten samtycker till det nu (art. 18.2)</translation>
    </message>
    <message>
        <source>Somebody is in danger and the patient cannot be asked (Art. 18 (2), PDL 4:5)</source>
        <translation>Någon är i fara och patienten kan inte tillfrågas (art. 18.2, PDL 4 kap. 5 §)</translation>
    </message>
    <message>
        <source>To establish, exercise or defend a legal claim (Art. 18 (2))</source>
        <translation>För att fastställa, göra gällande eller försvara ett rättsligt anspråk (art. 18.2)</translation>
    </message>
    <message>
        <source>An important public interest, such as an order of an authority (Art. 18 (2))</source>
        <translation>Ett viktigt allmänintresse, till exempel ett föreläggande från en myndighet (art. 18.2)</translation>
    </message>
    <message>
        <source>This journal is restricted. Only what has happened, corrections, papers, requests and complaint cases can be written in it.</source>
        <translation>Den här journalen är begränsad. Bara det som har hänt, rättelser, papper, begäranden och klagomålsärenden kan skrivas i den.</translation>
    </message>
    <message>
        <source>Journal restricted</source>
        <translation>Journalen begränsad</translation>
    </message>
    <message>
        <source>Restriction lifted</source>
        <translation>Begränsningen hävd</translation>
    </message>
    <message>
        <source>The patient was told on {day}</source>
        <translation>Patienten underrättades den {day}</translation>
    </message>
    <message>
        <source>What this restriction says cannot be read, so the journal stays closed. Run a full check.</source>
        <translation>Det som den här begränsningen säger kan inte läsas, så journalen förblir stängd. Kör en fullständig kontroll.</translation>
    </message>
</context>
<context>
    <name>RestrictionsDialog</name>
    <message>
        <source>Restricted journals</source>
        <translation>Begränsade journaler</translation>
    </message>
    <message>
        <source>Restrict a journal…</source>
        <translation>Begränsa en journal…</translation>
    </message>
    <message>
        <source>Lift the restriction…</source>
        <translation>Häv begränsningen…</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sedan</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Inte känt</translation>
    </message>
    <message>
        <source>Open to nobody without a reason</source>
        <translation>Öppen för ingen utan skäl</translation>
    </message>
    <message>
        <source>Open to: {names}</source>
        <translation>Öppen för: {names}</translation>
    </message>
    <message>
        <source>Set by {name}</source>
        <translation>Satt av {name}</translation>
    </message>
    <message>
        <source>No journal is restricted</source>
        <translation>Ingen journal är begränsad</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Review an emergency</source>
        <translation>Granska en akut behandling</translation>
    </message>
    <message>
        <source>What follows from it</source>
        <translation>Vad det ger anledning till</translation>
    </message>
    <message>
        <source>Or that nothing does</source>
        <translation>Eller att det inte ger anledning till något</translation>
    </message>
    <message>
        <source>Sign the review</source>
        <translation>Signera granskningen</translation>
    </message>
    <message>
        <source>Write what follows from it, or that nothing does</source>
        <translation>Skriv vad det ger anledning till, eller att det inte ger anledning till något</translation>
    </message>
    <message>
        <source>The review is signed</source>
        <translation>Granskningen är signerad</translation>
    </message>
</context>
<context>
    <name>RoleReviewDialog</name>
    <message>
        <source>Who holds which role</source>
        <translation>Vem har vilken roll</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>Det är rätt</translation>
    </message>
    <message>
        <source>To be changed</source>
        <translation>Ska ändras</translation>
    </message>
    <message>
        <source>Sign the review</source>
        <translation>Signera granskningen</translation>
    </message>
    <message>
        <source>Needed where something is to change; it is kept. The change itself is made under People.</source>
        <translation>Krävs där något ska ändras; det sparas. Själva ändringen görs under Medarbetare.</translation>
    </message>
    <message>
        <source>What is to change?</source>
        <translation>Vad ska ändras?</translation>
    </message>
    <message>
        <source>To be reviewed by {day}.</source>
        <translation>Ska granskas senast {day}.</translation>
    </message>
    <message>
        <source>Last reviewed on {day} by {name}.</source>
        <translation>Senast granskad {day} av {name}.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Roller</translation>
    </message>
    <message>
        <source>Last sign-in</source>
        <translation>Senaste inloggning</translation>
    </message>
    <message>
        <source>Clinical key</source>
        <translation>Klinisk nyckel</translation>
    </message>
    <message>
        <source>Cleared for</source>
        <translation>Godkänd för</translation>
    </message>
    <message numerus="yes">
        <source>%n treatments</source>
        <translation>
            <numerusform>%n behandling</numerusform>
            <numerusform>%n behandlingar</numerusform>
        </translation>
    </message>
    <message>
        <source>Write what is to change, then press Enter.</source>
        <translation>Skriv vad som ska ändras och tryck Enter.</translation>
    </message>
    <message>
        <source>This could not be done.</source>
        <translation>Det kunde inte göras.</translation>
    </message>
    <message>
        <source>The review is overdue: it was due by {day}.</source>
        <translation>Granskningen är försenad: den skulle ha gjorts senast {day}.</translation>
    </message>
    <message numerus="yes">
        <source>%n people left to say it of: then the review can be signed.</source>
        <translation>
            <numerusform>%n person återstår innan granskningen kan signeras.</numerusform>
            <numerusform>%n personer återstår innan granskningen kan signeras.</numerusform>
        </translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Aldrig</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nej</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Inte angivet</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rätt</translation>
    </message>
    <message>
        <source>To change: {note}</source>
        <translation>Ska ändras: {note}</translation>
    </message>
    <message>
        <source>Judged</source>
        <translation>Bedömt</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>Practitioner</source>
        <translation>Behandlare</translation>
    </message>
    <message>
        <source>Receptionist</source>
        <translation>Receptionist</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Ägare</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>Granskare</translation>
    </message>
    <message>
        <source>Reads and writes health data, collects consent, treats and signs. Holds the clinical key.</source>
        <translation>Läser och skriver hälsouppgifter, inhämtar samtycke, behandlar och signerar. Har den kliniska nyckeln.</translation>
    </message>
    <message>
        <source>Registers patients and hands them forms. Cannot read health data.</source>
        <translation>Registrerar patienter och ger dem formulär. Kan inte läsa hälsouppgifter.</translation>
    </message>
    <message>
        <source>Decides about people, rules and the access log. Cannot read health data by that alone.</source>
        <translation>Bestämmer över medarbetare, regler och åtkomstlogg. Kan inte läsa hälsouppgifter bara därför.</translation>
    </message>
    <message>
        <source>Reviews who has looked at what. Cannot read health data or contact details.</source>
        <translation>Granskar vem som har sett vad. Kan inte läsa hälsouppgifter eller kontaktuppgifter.</translation>
    </message>
</context>
<context>
    <name>RuleWords</name>
    <message>
        <source>Years of age</source>
        <translation>Ålder i år</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Timmar</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Dagar</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Månader</translation>
    </message>
    <message>
        <source>Months that a consent is valid</source>
        <translation>Månader som ett samtycke gäller</translation>
    </message>
    <message>
        <source>Months after which the time starts anew</source>
        <translation>Månader efter vilka tiden börjar om</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Områden</translation>
    </message>
    <message>
        <source>Professions</source>
        <translation>Yrkesgrupper</translation>
    </message>
    <message>
        <source>Not in force yet, from {first}</source>
        <translation>Inte i kraft ännu, från {first}</translation>
    </message>
    <message>
        <source>In force since {first}</source>
        <translation>I kraft sedan {first}</translation>
    </message>
    <message>
        <source>In force from {first} to {last}</source>
        <translation>I kraft från {first} till {last}</translation>
    </message>
    <message>
        <source>as the rules have it</source>
        <translation>som reglerna har det</translation>
    </message>
</context>
<context>
    <name>RulesPanel</name>
    <message>
        <source>Treatment</source>
        <translation>Behandling</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Vad den gör</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Hur säker</translation>
    </message>
    <message>
        <source>Adjusted</source>
        <translation>Anpassad</translation>
    </message>
    <message>
        <source>Rules of the treatment</source>
        <translation>Regler för behandlingen</translation>
    </message>
    <message>
        <source>Adjust…</source>
        <translation>Anpassa…</translation>
    </message>
    <message>
        <source>Take the adjustment back…</source>
        <translation>Ta tillbaka anpassningen…</translation>
    </message>
    <message>
        <source>from {day}: {what}</source>
        <translation>från {day}: {what}</translation>
    </message>
    <message>
        <source>Adjusted by {name}, {when}: {what}. Reason: {reason}</source>
        <translation>Anpassad av {name}, {when}: {what}. Skäl: {reason}</translation>
    </message>
    <message>
        <source>By the clinic</source>
        <translation>Av kliniken</translation>
    </message>
</context>
<context>
    <name>RulesScreen</name>
    <message>
        <source>Rules and texts</source>
        <translation>Regler och texter</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>I kraft</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regler</translation>
    </message>
    <message>
        <source>Adjustments</source>
        <translation>Anpassningar</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Texter</translation>
    </message>
    <message>
        <source>Parts of rules and texts</source>
        <translation>Delar av regler och texter</translation>
    </message>
    <message>
        <source>The rules are in force.</source>
        <translation>Reglerna har trätt i kraft.</translation>
    </message>
    <message>
        <source>The rule is adjusted. It counts from now on.</source>
        <translation>Regeln är anpassad. Det gäller från och med nu.</translation>
    </message>
    <message>
        <source>Take back what was adjusted of “{name}”?</source>
        <translation>Ta tillbaka anpassningen av ”{name}”?</translation>
    </message>
    <message>
        <source>The rule counts again as the rules in force have it. The adjustment stays in the list.</source>
        <translation>Regeln gäller igen som den står i reglerna i kraft. Anpassningen står kvar i listan.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Ta tillbaka den</translation>
    </message>
    <message>
        <source>Why is it taken back?</source>
        <translation>Varför tas den tillbaka?</translation>
    </message>
    <message>
        <source>The rule is as the rules have it again.</source>
        <translation>Regeln gäller åter utan anpassning.</translation>
    </message>
    <message>
        <source>The text is published. The next patients read it.</source>
        <translation>Texten är publicerad. Nästa patienter läser den.</translation>
    </message>
    <message>
        <source>What the program checks before a treatment, and what patients read. New rules count only once an owner applies them.</source>
        <translation>Vad programmet kontrollerar före en behandling, och vad patienterna läser. Nya regler gäller först när en ägare tar dem i bruk.</translation>
    </message>
</context>
<context>
    <name>ScanFolder</name>
    <message>
        <source>Newest files in the scan folder</source>
        <translation>Nyaste filerna i skanningsmappen</translation>
    </message>
    <message>
        <source>No scan lies there</source>
        <translation>Där ligger ingen skanning</translation>
    </message>
</context>
<context>
    <name>ScanFolderRow</name>
    <message>
        <source>None chosen</source>
        <translation>Ingen vald</translation>
    </message>
    <message>
        <source>Choose the scan folder</source>
        <translation>Välj skanningsmappen</translation>
    </message>
    <message>
        <source>Use none</source>
        <translation>Använd ingen</translation>
    </message>
    <message>
        <source>Scan folder</source>
        <translation>Skanningsmapp</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>Sök</translation>
    </message>
    <message>
        <source>Search for a patient</source>
        <translation>Sök efter en patient</translation>
    </message>
    <message>
        <source>Name, birth date, number or telephone</source>
        <translation>Namn, födelsedatum, nummer eller telefon</translation>
    </message>
</context>
<context>
    <name>SearchResults</name>
    <message>
        <source>Merged into {name}</source>
        <translation>Sammanslagen med {name}</translation>
    </message>
    <message>
        <source>Birth date not known</source>
        <translation>Födelsedatum okänt</translation>
    </message>
    <message>
        <source>Born {date}</source>
        <translation>Född {date}</translation>
    </message>
    <message>
        <source>{system} ending {digits}</source>
        <translation>{system} slutar på {digits}</translation>
    </message>
    <message>
        <source>Last visit {date}</source>
        <translation>Senaste besök {date}</translation>
    </message>
    <message>
        <source>No visits yet</source>
        <translation>Inga besök än</translation>
    </message>
    <message>
        <source>Patients found</source>
        <translation>Hittade patienter</translation>
    </message>
    <message>
        <source>Same name</source>
        <translation>Samma namn</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>Begränsad</translation>
    </message>
</context>
<context>
    <name>SecondLook</name>
    <message>
        <source>{field}: {value} is more than usual ({limit} {unit})</source>
        <translation>{field}: {value} är mer än vanligt ({limit} {unit})</translation>
    </message>
    <message>
        <source>{field}: {value} is less than usual ({limit} {unit})</source>
        <translation>{field}: {value} är mindre än vanligt ({limit} {unit})</translation>
    </message>
    <message>
        <source>{field}: {value} is no number in {unit}</source>
        <translation>{field}: {value} är inget tal i {unit}</translation>
    </message>
    <message>
        <source>{product}: the points add up to {points} {unit}, the line says {line} {unit}</source>
        <translation>{product}: punkterna ger tillsammans {points} {unit}, raden säger {line} {unit}</translation>
    </message>
</context>
<context>
    <name>SecondLookPage</name>
    <message>
        <source>Confirm a paper consent: {treatment}</source>
        <translation>Bekräfta ett samtycke på papper: {treatment}</translation>
    </message>
    <message>
        <source>Compared with the paper</source>
        <translation>Jämfört med papperet</translation>
    </message>
    <message>
        <source>Why you confirm alone</source>
        <translation>Varför du bekräftar ensam</translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translation>Din pinkod</translation>
    </message>
    <message>
        <source>Let the consent of {name} count</source>
        <translation>Låt samtycket från {name} gälla</translation>
    </message>
    <message>
        <source>Write why</source>
        <translation>Skriv varför</translation>
    </message>
    <message>
        <source>Type the six digits of your PIN</source>
        <translation>Skriv de sex siffrorna i din pinkod</translation>
    </message>
    <message>
        <source>The consent counts now</source>
        <translation>Samtycket gäller nu</translation>
    </message>
    <message>
        <source>The consent cannot count as it was signed:
{reasons}</source>
        <translation>Samtycket kan inte gälla så som det undertecknades:
{reasons}</translation>
    </message>
    <message>
        <source>The clinic has no other practitioner. It is kept with the consent.</source>
        <translation>Kliniken har ingen annan behandlare. Det sparas tillsammans med samtycket.</translation>
    </message>
    <message>
        <source>{who} read on the paper: signed {when}. Look for yourself whether everything fits.</source>
        <translation>{who} läste på papperet: undertecknat {when}. Se själv efter om allt stämmer.</translation>
    </message>
</context>
<context>
    <name>SecondLooks</name>
    <message numerus="yes">
        <source>%n patients&apos; consents on paper wait for you as the second person</source>
        <translation>
            <numerusform>%n patients samtycke på papper väntar på dig som andra person</numerusform>
            <numerusform>%n patienters samtycken på papper väntar på dig som andra person</numerusform>
        </translation>
    </message>
    <message>
        <source>Patients whose consent on paper waits for you</source>
        <translation>Patienter vars samtycke på papper väntar på dig</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>open</source>
        <translation>öppen</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>stängd</translation>
    </message>
</context>
<context>
    <name>SectionButton</name>
    <message>
        <source>{title}, {count} waiting</source>
        <translation>{title}, {count} väntar</translation>
    </message>
    <message>
        <source>You are here</source>
        <translation>Du är här</translation>
    </message>
</context>
<context>
    <name>Sections</name>
    <message>
        <source>Backup</source>
        <translation>Säkerhetskopia</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Rapporter</translation>
    </message>
</context>
<context>
    <name>SessionRail</name>
    <message>
        <source>Steps of the visit</source>
        <translation>Besökets steg</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klart</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Att göra</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Varning</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Spärrad</translation>
    </message>
</context>
<context>
    <name>SetAsideCard</name>
    <message>
        <source>Answers of {moment}</source>
        <translation>Svar från {moment}</translation>
    </message>
    <message>
        <source>{who}. Handed over by {staff}</source>
        <translation>{who}. Skärmen överlämnad av {staff}</translation>
    </message>
    <message>
        <source>Set these aside</source>
        <translation>Lägg åt sidan</translation>
    </message>
    <message>
        <source>Why do these answers not count?</source>
        <translation>Varför räknas inte dessa svar?</translation>
    </message>
    <message>
        <source>They stay readable in the journal</source>
        <translation>De kan fortfarande läsas i journalen</translation>
    </message>
    <message>
        <source>Set these answers aside</source>
        <translation>Lägg dessa svar åt sidan</translation>
    </message>
    <message>
        <source>Write why these answers do not count</source>
        <translation>Skriv varför dessa svar inte räknas</translation>
    </message>
    <message>
        <source>They cannot be read. Ask the patient again, and set these aside.</source>
        <translation>De kan inte läsas. Fråga patienten igen och lägg dessa åt sidan.</translation>
    </message>
</context>
<context>
    <name>SetAsidePage</name>
    <message>
        <source>Set the photo aside</source>
        <translation>Lägg fotot åt sidan</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Varför</translation>
    </message>
    <message>
        <source>Set aside for {name}</source>
        <translation>Lägg åt sidan för {name}</translation>
    </message>
    <message>
        <source>Write why the photo is set aside</source>
        <translation>Skriv varför fotot läggs åt sidan</translation>
    </message>
    <message>
        <source>The photo is set aside</source>
        <translation>Fotot är lagt åt sidan</translation>
    </message>
    <message>
        <source>{photo}. It stays in the journal and in every export, and is no longer shown among the others.</source>
        <translation>{photo}. Det stannar i journalen och i varje export och visas inte längre bland de andra.</translation>
    </message>
</context>
<context>
    <name>SetAsidePaperPage</name>
    <message>
        <source>Set a paper aside</source>
        <translation>Lägg ett papper åt sidan</translation>
    </message>
    <message>
        <source>Why it does not fit</source>
        <translation>Varför det inte stämmer</translation>
    </message>
    <message>
        <source>Set aside for {name}</source>
        <translation>Lägg åt sidan för {name}</translation>
    </message>
    <message>
        <source>Write why it does not fit</source>
        <translation>Skriv varför det inte stämmer</translation>
    </message>
    <message>
        <source>The paper is set aside</source>
        <translation>Papperet är lagt åt sidan</translation>
    </message>
    <message>
        <source>The paper stays in the journal and counts for nothing. If the scan was wrong, file the right one.</source>
        <translation>Papperet stannar i journalen och gäller inte. Om skanningen var fel, lägg in den rätta.</translation>
    </message>
</context>
<context>
    <name>SettingFields</name>
    <message>
        <source>Fill this in: the treatment must not be signed without it</source>
        <translation>Fyll i detta: behandlingen får inte signeras utan det</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Working</source>
        <translation>Arbetar</translation>
    </message>
    <message>
        <source>Open the recovery kit</source>
        <translation>Öppna återställningsbladen</translation>
    </message>
    <message>
        <source>Choose a PIN first: you need it to take the screen back.</source>
        <translation>Välj först en pinkod: du behöver den för att ta tillbaka skärmen.</translation>
    </message>
    <message>
        <source>Something unexpected happened. Nothing that was saved is lost. Try again, or start anew.</source>
        <translation>Något oväntat hände. Inget av det sparade är förlorat. Försök igen eller starta om programmet.</translation>
    </message>
    <message>
        <source>Nobody seems to be here. Press any key to stay.</source>
        <translation>Det verkar inte vara någon här. Tryck på en tangent för att stanna.</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Patienter</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Lager</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Återkallelse</translation>
    </message>
    <message>
        <source>Access log</source>
        <translation>Åtkomstlogg</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Medarbetare</translation>
    </message>
    <message>
        <source>Who may do what</source>
        <translation>Vem får göra vad</translation>
    </message>
    <message>
        <source>Privacy requests</source>
        <translation>Begäranden om data</translation>
    </message>
    <message>
        <source>Rules and texts</source>
        <translation>Regler och texter</translation>
    </message>
    <message>
        <source>Recovery kit</source>
        <translation>Återställningsblad</translation>
    </message>
    <message>
        <source>My account</source>
        <translation>Mitt konto</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hjälp</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>Lämna utan att spara?</translation>
    </message>
    <message>
        <source>What you typed on this screen is not saved yet and would be lost.</source>
        <translation>Det du har skrivit här är inte sparat än och går förlorat.</translation>
    </message>
    <message>
        <source>Leave without saving</source>
        <translation>Lämna utan att spara</translation>
    </message>
    <message>
        <source>Print the recovery kit and type it back. Until then no patient can be registered.</source>
        <translation>Skriv ut återställningsbladen och skriv tillbaka dem. Till dess kan ingen patient registreras.</translation>
    </message>
    <message>
        <source>An owner must type the recovery kit back before patients can be registered.</source>
        <translation>En ägare måste skriva tillbaka återställningsbladen innan patienter kan registreras.</translation>
    </message>
    <message>
        <source>Nobody could recover this journal yet</source>
        <translation>Ingen kan återställa den här journalen ännu</translation>
    </message>
    <message numerus="yes">
        <source>Locks in %n seconds</source>
        <translation>
            <numerusform>Låser om %n sekund</numerusform>
            <numerusform>Låser om %n sekunder</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop the new kit…</source>
        <translation>Stoppa det nya kitet…</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Sign in</source>
        <translation>Logga in</translation>
    </message>
    <message>
        <source>Journal in {folder}</source>
        <translation>Journalen i {folder}</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>Vem är du?</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Lösenord</translation>
    </message>
    <message>
        <source>Why do you go on?</source>
        <translation>Varför fortsätter du?</translation>
    </message>
    <message>
        <source>Your reason is written into the journal.</source>
        <translation>Ditt skäl skrivs i journalen.</translation>
    </message>
    <message>
        <source>Sign in as another person</source>
        <translation>Logga in som någon annan</translation>
    </message>
    <message>
        <source>Forgot the password? Use the recovery sheet</source>
        <translation>Glömt lösenordet? Använd återställningsbladet</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Återställ från en säkerhetskopia</translation>
    </message>
    <message>
        <source>Open another journal</source>
        <translation>Öppna en annan journal</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Loggar in</translation>
    </message>
    <message>
        <source>Passwords of the demo clinic</source>
        <translation>Demoklinikens lösenord</translation>
    </message>
    <message>
        <source>PIN {pin}</source>
        <translation>Pinkod {pin}</translation>
    </message>
    <message>
        <source>Choose your name.</source>
        <translation>Välj ditt namn.</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>Skriv ditt lösenord.</translation>
    </message>
    <message>
        <source>Write why you go on. It is kept in the journal.</source>
        <translation>Skriv varför du fortsätter. Det sparas i journalen.</translation>
    </message>
    <message>
        <source>Stop: this may not be the newest journal</source>
        <translation>Stopp: det är kanske inte den senaste journalen</translation>
    </message>
    <message>
        <source>The journal is open somewhere else</source>
        <translation>Journalen är öppen någon annanstans</translation>
    </message>
    <message>
        <source>This computer is new to the journal</source>
        <translation>Datorn är ny för journalen</translation>
    </message>
    <message>
        <source>Too many wrong passwords. Every try is written into the journal.</source>
        <translation>För många felaktiga lösenord. Varje försök skrivs i journalen.</translation>
    </message>
    <message>
        <source>{name} is signed in there.</source>
        <translation>{name} är inloggad där.</translation>
    </message>
    <message>
        <source>If you restored a backup on purpose, say so as the reason.</source>
        <translation>Om du med avsikt har återställt en säkerhetskopia, skriv det som skäl.</translation>
    </message>
    <message numerus="yes">
        <source>Try again in %n seconds</source>
        <translation>
            <numerusform>Försök igen om %n sekund</numerusform>
            <numerusform>Försök igen om %n sekunder</numerusform>
        </translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Loggar in…</translation>
    </message>
    <message>
        <source>Go on with this journal</source>
        <translation>Fortsätt med den här journalen</translation>
    </message>
    <message>
        <source>Choose the secret file…</source>
        <translation>Välj den hemliga filen…</translation>
    </message>
    <message>
        <source>Choose the secret file that you were given for this computer</source>
        <translation>Välj den hemliga fil du fick till den här datorn</translation>
    </message>
</context>
<context>
    <name>SignaturePad</name>
    <message>
        <source>Sign in the field</source>
        <translation>Skriv under i fältet</translation>
    </message>
    <message>
        <source>Signature field</source>
        <translation>Underskriftsfält</translation>
    </message>
    <message>
        <source>Undo last stroke</source>
        <translation>Ångra sista strecket</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Töm</translation>
    </message>
    <message>
        <source>The field is empty again</source>
        <translation>Fältet är tomt igen</translation>
    </message>
    <message>
        <source>This is too little for a signature. Sign with your whole name.</source>
        <translation>Det är för lite för en underskrift. Skriv hela ditt namn.</translation>
    </message>
    <message>
        <source>Draw with pen, finger or mouse. Delete clears, Backspace undoes a stroke.</source>
        <translation>Skriv med penna, finger eller mus. Delete tömmer fältet, Backsteg ångrar ett streck.</translation>
    </message>
</context>
<context>
    <name>SigningCard</name>
    <message>
        <source>registration {number}</source>
        <translation>legitimation {number}</translation>
    </message>
    <message>
        <source>Done {done}, written {written}</source>
        <translation>Utförd {done}, skriven {written}</translation>
    </message>
    <message>
        <source>Written more than 24 hours after: the journal will say so</source>
        <translation>Skriven mer än 24 timmar efteråt: det framgår av journalen</translation>
    </message>
    <message>
        <source>Digits on the screen</source>
        <translation>Siffror på skärmen</translation>
    </message>
    <message>
        <source>Hide the digits</source>
        <translation>Dölj siffrorna</translation>
    </message>
</context>
<context>
    <name>SourceReport</name>
    <message numerus="yes">
        <source>%n file(s) are deleted; that is written in the journal</source>
        <translation>
            <numerusform>%n fil är raderad; det står i journalen</numerusform>
            <numerusform>%n filer är raderade; det står i journalen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) that the journal holds to the byte still lie there</source>
        <translation>
            <numerusform>%n fil som journalen har byte för byte ligger kvar där</numerusform>
            <numerusform>%n filer som journalen har byte för byte ligger kvar där</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) were not taken in and stay there</source>
        <translation>
            <numerusform>%n bild togs inte in och blir kvar</numerusform>
            <numerusform>%n bilder togs inte in och blir kvar</numerusform>
        </translation>
    </message>
    <message>
        <source>No picture of these is left there</source>
        <translation>Ingen av de här bilderna finns kvar där</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n file(s) that the journal now holds</source>
        <translation>
            <numerusform>Radera %n fil som journalen nu har</numerusform>
            <numerusform>Radera %n filer som journalen nu har</numerusform>
        </translation>
    </message>
    <message>
        <source>Already gone: {names}</source>
        <translation>Redan borta: {names}</translation>
    </message>
    <message>
        <source>Not deleted, the file or its folder has become a link: {names}</source>
        <translation>Inte raderade, filen eller dess mapp har blivit en länk: {names}</translation>
    </message>
    <message>
        <source>Not deleted, the file is no longer the one that was taken in: {names}</source>
        <translation>Inte raderade, filen är inte längre den som togs in: {names}</translation>
    </message>
    <message>
        <source>Not deleted, the journal did not give the photo back: {names}</source>
        <translation>Inte raderade, journalen gav inte tillbaka fotot: {names}</translation>
    </message>
    <message>
        <source>Not deleted, the card or folder does not allow it: {names}</source>
        <translation>Inte raderade, kortet eller mappen tillåter det inte: {names}</translation>
    </message>
    <message>
        <source>The journal holds each to the byte, and each is compared once more. These files go for good: {names}</source>
        <translation>Journalen har dem byte för byte, och var och en jämförs en gång till. De här filerna försvinner för gott: {names}</translation>
    </message>
    <message>
        <source>Delete the files outside the journal?</source>
        <translation>Radera filerna utanför journalen?</translation>
    </message>
    <message>
        <source>Delete the files</source>
        <translation>Radera filerna</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} av {total}</translation>
    </message>
    <message>
        <source>The files could not be deleted</source>
        <translation>Filerna kunde inte raderas</translation>
    </message>
</context>
<context>
    <name>StatementPage</name>
    <message>
        <source>Everyone who works with the journal reads and signs this once.</source>
        <translation>Alla som arbetar med journalen läser och undertecknar detta en gång.</translation>
    </message>
    <message>
        <source>I have read this and will keep to it.</source>
        <translation>Jag har läst detta och kommer att följa det.</translation>
    </message>
    <message>
        <source>Sign as {name}</source>
        <translation>Underteckna som {name}</translation>
    </message>
    <message>
        <source>Do not sign, and sign out</source>
        <translation>Underteckna inte och logga ut</translation>
    </message>
    <message>
        <source>Read the text and tick the box below it first.</source>
        <translation>Läs först texten och kryssa i rutan under den.</translation>
    </message>
</context>
<context>
    <name>StepDialog</name>
    <message>
        <source>{step}: {name}</source>
        <translation>{step}: {name}</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Välj…</translation>
    </message>
    <message>
        <source>Another ground</source>
        <translation>En annan grund</translation>
    </message>
    <message>
        <source>What showed it?</source>
        <translation>Vad visade det?</translation>
    </message>
    <message>
        <source>On which ground?</source>
        <translation>På vilken grund?</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>Paragraf</translation>
    </message>
    <message>
        <source>How was it sent?</source>
        <translation>Hur skickades det?</translation>
    </message>
    <message>
        <source>It could not be written. Try again.</source>
        <translation>Det kunde inte skrivas. Försök igen.</translation>
    </message>
</context>
<context>
    <name>StepGuide</name>
    <message>
        <source>Step {number} of {count}: {name}</source>
        <translation>Steg {number} av {count}: {name}</translation>
    </message>
</context>
<context>
    <name>StockDialog</name>
    <message>
        <source>This could not be written down. Try again.</source>
        <translation>Det gick inte att skriva in. Försök igen.</translation>
    </message>
</context>
<context>
    <name>StockScreen</name>
    <message>
        <source>What the clinic keeps. Who got what stands only in the patients&apos; journals.</source>
        <translation>Vad kliniken har i lager. Vem som har fått vad står bara i patienternas journaler.</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Lager</translation>
    </message>
    <message>
        <source>Scan a pack, or type a lot or pack number</source>
        <translation>Skanna en förpackning, eller skriv ett batch- eller varunummer</translation>
    </message>
    <message>
        <source>Enter looks it up, as scanners do.</source>
        <translation>Enter slår upp, som skannrar gör.</translation>
    </message>
    <message>
        <source>Receive a lot…</source>
        <translation>Ta emot en batch…</translation>
    </message>
    <message>
        <source>New product…</source>
        <translation>Ny produkt…</translation>
    </message>
    <message>
        <source>Lots</source>
        <translation>Batcher</translation>
    </message>
    <message>
        <source>Opened vials</source>
        <translation>Öppnade flaskor</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produkter</translation>
    </message>
    <message>
        <source>Parts of the stock</source>
        <translation>Delar av lagret</translation>
    </message>
    <message>
        <source>This could not be read. Scan it once more.</source>
        <translation>Det gick inte att läsa. Skanna en gång till.</translation>
    </message>
    <message>
        <source>Nothing in the stock has this number. Receive the lot, or register the product.</source>
        <translation>Inget i lagret har detta nummer. Ta emot batchen, eller registrera produkten.</translation>
    </message>
    <message>
        <source>Lot {lot} of {product}</source>
        <translation>Batch {lot} av {product}</translation>
    </message>
    <message>
        <source>It is in the stock and may be used.</source>
        <translation>Den finns i lager och får användas.</translation>
    </message>
    <message>
        <source>The product is registered.</source>
        <translation>Produkten är registrerad.</translation>
    </message>
    <message>
        <source>This product is not known here yet. Register it, then receive the lot.</source>
        <translation>Produkten är inte känd här ännu. Registrera den, och ta sedan emot batchen.</translation>
    </message>
    <message>
        <source>The lot is received.</source>
        <translation>Batchen är mottagen.</translation>
    </message>
    <message>
        <source>The vial is open.</source>
        <translation>Flaskan är öppnad.</translation>
    </message>
    <message>
        <source>The lot is out of use.</source>
        <translation>Batchen är tagen ur bruk.</translation>
    </message>
    <message>
        <source>The product is changed.</source>
        <translation>Produkten är ändrad.</translation>
    </message>
    <message>
        <source>Throw away the vial of lot {lot}?</source>
        <translation>Kassera flaskan ur batch {lot}?</translation>
    </message>
    <message>
        <source>It is on the list no longer. What was used of it stays in the journals.</source>
        <translation>Den försvinner från listan. Vad som har använts av den står kvar i journalerna.</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Kassera den</translation>
    </message>
    <message>
        <source>The vial is thrown away.</source>
        <translation>Flaskan är kasserad.</translation>
    </message>
</context>
<context>
    <name>StockWords</name>
    <message>
        <source>Botulinum toxin</source>
        <translation>Botulinumtoxin</translation>
    </message>
    <message>
        <source>Filler</source>
        <translation>Filler</translation>
    </message>
    <message>
        <source>Skin booster</source>
        <translation>Skinbooster</translation>
    </message>
    <message>
        <source>Mesotherapy</source>
        <translation>Mesoterapi</translation>
    </message>
    <message>
        <source>Peel</source>
        <translation>Peeling</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Trådar</translation>
    </message>
    <message>
        <source>Sclerosant</source>
        <translation>Skleroseringsmedel</translation>
    </message>
    <message>
        <source>Enzyme</source>
        <translation>Enzym</translation>
    </message>
    <message>
        <source>Anaesthetic</source>
        <translation>Bedövningsmedel</translation>
    </message>
    <message>
        <source>Liquid to dissolve in</source>
        <translation>Lösningsvätska</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Utrustning</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Annat</translation>
    </message>
    <message>
        <source>Used up</source>
        <translation>Slut</translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation>Kasserad</translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation>Återkallad</translation>
    </message>
    <message>
        <source>Returned to the supplier</source>
        <translation>Returnerad till leverantören</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>I bruk</translation>
    </message>
    <message>
        <source>Expires soon</source>
        <translation>Går snart ut</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Utgången</translation>
    </message>
</context>
<context>
    <name>Stripe</name>
    <message>
        <source>DEMO</source>
        <translation>DEMO</translation>
    </message>
    <message>
        <source>Draft, not signed</source>
        <translation>Utkast, inte signerat</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Inte sparat</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Endast läsning</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Skadad</translation>
    </message>
    <message>
        <source>Every patient here is invented</source>
        <translation>Alla patienter här är påhittade</translation>
    </message>
</context>
<context>
    <name>TakePaperPage</name>
    <message>
        <source>Consent on paper: {treatment}</source>
        <translation>Samtycke på papper: {treatment}</translation>
    </message>
    <message>
        <source>Take in the consent of {name}</source>
        <translation>För in samtycket från {name}</translation>
    </message>
    <message>
        <source>Information on paper: {treatment}</source>
        <translation>Information på papper: {treatment}</translation>
    </message>
    <message>
        <source>It counts as written information from the date on the paper</source>
        <translation>Den gäller som skriftlig information från datumet på papperet</translation>
    </message>
    <message>
        <source>Record for {name}</source>
        <translation>Registrera för {name}</translation>
    </message>
    <message>
        <source>Date on the paper</source>
        <translation>Datum på papperet</translation>
    </message>
    <message>
        <source>Compared with the paper</source>
        <translation>Jämfört med papperet</translation>
    </message>
    <message>
        <source>The information is recorded</source>
        <translation>Informationen är registrerad</translation>
    </message>
    <message>
        <source>The consent is taken in and waits for a second person</source>
        <translation>Samtycket är infört och väntar på en andra person</translation>
    </message>
    <message>
        <source>The consent could not be taken when it was signed:
{reasons}</source>
        <translation>Samtycket kunde inte tas när det undertecknades:
{reasons}</translation>
    </message>
    <message>
        <source>Compare the paper with what is shown here. The consent counts once a second practitioner has done the same, signed in under their own name.</source>
        <translation>Jämför papperet med det som visas här. Samtycket gäller när en andra behandlare har gjort detsamma, inloggad under eget namn.</translation>
    </message>
    <message>
        <source>And the time, if it bears one. Without a time it counts from the end of that day.</source>
        <translation>Och klockslaget, om det står där. Utan klockslag gäller det från dagens slut.</translation>
    </message>
</context>
<context>
    <name>TextArea</name>
    <message numerus="yes">
        <source>Shorten the text by %n characters</source>
        <translation>
            <numerusform>Korta texten med %n tecken</numerusform>
            <numerusform>Korta texten med %n tecken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Room for %n more characters</source>
        <translation>
            <numerusform>Plats för %n tecken till</numerusform>
            <numerusform>Plats för %n tecken till</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This was not pasted: it has %n characters, far more than fit here</source>
        <translation>
            <numerusform>Det klistrades inte in: det är %n tecken, långt mer än som får plats</numerusform>
            <numerusform>Det klistrades inte in: det är %n tecken, långt mer än som får plats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextWords</name>
    <message>
        <source>Information</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Samtycke</translation>
    </message>
    <message>
        <source>Statement of staff</source>
        <translation>Medarbetarförsäkran</translation>
    </message>
    <message>
        <source>Emergency card</source>
        <translation>Nödkort</translation>
    </message>
    <message>
        <source>Report to an authority</source>
        <translation>Rapport till en myndighet</translation>
    </message>
    <message>
        <source>Letter to patients</source>
        <translation>Brev till patienter</translation>
    </message>
    <message>
        <source>Privacy notice</source>
        <translation>Integritetsinformation</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Medföljande</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>Egen</translation>
    </message>
    <message>
        <source>To tick one by one</source>
        <translation>Kryssas i ett i taget</translation>
    </message>
    <message>
        <source>To tick or leave</source>
        <translation>Kan kryssas i eller lämnas</translation>
    </message>
</context>
<context>
    <name>TextsPanel</name>
    <message>
        <source>Treatment</source>
        <translation>Behandling</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Texter</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Vems</translation>
    </message>
    <message>
        <source>Every treatment</source>
        <translation>Alla behandlingar</translation>
    </message>
    <message>
        <source>Every language</source>
        <translation>Alla språk</translation>
    </message>
    <message>
        <source>Not published</source>
        <translation>Inte publicerad</translation>
    </message>
    <message>
        <source>{version}, in force</source>
        <translation>{version}, i kraft</translation>
    </message>
    <message>
        <source>{version}, earlier</source>
        <translation>{version}, tidigare</translation>
    </message>
    <message>
        <source>Reviewed by: {reviewer}</source>
        <translation>Granskad av: {reviewer}</translation>
    </message>
    <message>
        <source>Comes with the program.</source>
        <translation>Följer med programmet.</translation>
    </message>
    <message>
        <source>Published {when} by {name}</source>
        <translation>Publicerad {when} av {name}</translation>
    </message>
    <message>
        <source>Choose the file of the text</source>
        <translation>Välj filen med texten</translation>
    </message>
    <message>
        <source>Publish your own version…</source>
        <translation>Publicera er egen version…</translation>
    </message>
    <message>
        <source>Meant to apply from {day}</source>
        <translation>Avsedd att gälla från {day}</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Journal, newest first</source>
        <translation>Journal, nyaste först</translation>
    </message>
    <message>
        <source>Enter opens an entry, L goes to its correction or what it corrects, Left and Right fold a visit</source>
        <translation>Enter öppnar en anteckning, L går till rättelsen eller till det som rättats, vänster- och högerpil fäller ihop ett besök</translation>
    </message>
    <message>
        <source>folded away</source>
        <translation>hopfällt</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>utfällt</translation>
    </message>
    <message>
        <source>Superseded</source>
        <translation>Ersatt</translation>
    </message>
</context>
<context>
    <name>TimelineWords</name>
    <message>
        <source>lot {lot}</source>
        <translation>batch {lot}</translation>
    </message>
    <message>
        <source>expires {date}</source>
        <translation>går ut {date}</translation>
    </message>
    <message>
        <source>Deviation from “{rule}”</source>
        <translation>Avsteg från ”{rule}”</translation>
    </message>
    <message>
        <source>Withdrawn {date}</source>
        <translation>Återtaget {date}</translation>
    </message>
    <message>
        <source>Waits for a practitioner</source>
        <translation>Väntar på en behandlare</translation>
    </message>
    <message>
        <source>Expired {date}</source>
        <translation>Gick ut {date}</translation>
    </message>
    <message>
        <source>Counts from {moment}</source>
        <translation>Gäller från {moment}</translation>
    </message>
    <message>
        <source>Replaced by a newer answer</source>
        <translation>Ersatt av ett nyare svar</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Gäller</translation>
    </message>
    <message>
        <source>In force to {date}</source>
        <translation>Gäller till {date}</translation>
    </message>
    <message>
        <source>Written late</source>
        <translation>Skriven sent</translation>
    </message>
    <message>
        <source>Countersigned by {doctor}</source>
        <translation>Kontrasignerad av {doctor}</translation>
    </message>
    <message>
        <source>Points on the map: {count}</source>
        <translation>Punkter på kartan: {count}</translation>
    </message>
    <message>
        <source>Found: {words}</source>
        <translation>Fynd: {words}</translation>
    </message>
    <message>
        <source>Reaction: {words}</source>
        <translation>Reaktion: {words}</translation>
    </message>
    <message>
        <source>Plan: {words}</source>
        <translation>Plan: {words}</translation>
    </message>
    <message>
        <source>Next visit {date}</source>
        <translation>Nästa besök {date}</translation>
    </message>
    <message>
        <source>Consent signed: {treatment}</source>
        <translation>Samtycke undertecknat: {treatment}</translation>
    </message>
    <message>
        <source>“{title}”, version {version}, {language}</source>
        <translation>”{title}”, version {version}, {language}</translation>
    </message>
    <message>
        <source>Patient&apos;s questions: {words}</source>
        <translation>Patientens frågor: {words}</translation>
    </message>
    <message>
        <source>Consent from reception confirmed: {treatment}</source>
        <translation>Samtycke från receptionen bekräftat: {treatment}</translation>
    </message>
    <message>
        <source>The consent that was confirmed</source>
        <translation>Samtycket som bekräftades</translation>
    </message>
    <message>
        <source>Consent declined: {treatment}</source>
        <translation>Samtycke avböjt: {treatment}</translation>
    </message>
    <message>
        <source>In the patient&apos;s words: {words}</source>
        <translation>Med patientens ord: {words}</translation>
    </message>
    <message>
        <source>Consent withdrawn</source>
        <translation>Samtycke återtaget</translation>
    </message>
    <message>
        <source>Consent withdrawn: {treatment}</source>
        <translation>Samtycke återtaget: {treatment}</translation>
    </message>
    <message>
        <source>From {moment}, {channel}</source>
        <translation>Från {moment}, {channel}</translation>
    </message>
    <message>
        <source>The consent that was withdrawn</source>
        <translation>Samtycket som togs tillbaka</translation>
    </message>
    <message>
        <source>Information refused: {treatment}</source>
        <translation>Information avböjd: {treatment}</translation>
    </message>
    <message>
        <source>Information given: {treatment}</source>
        <translation>Information given: {treatment}</translation>
    </message>
    <message>
        <source>in writing {when}</source>
        <translation>skriftligt {when}</translation>
    </message>
    <message>
        <source>talked through {when} by {who}</source>
        <translation>genomgången {when} av {who}</translation>
    </message>
    <message>
        <source>interpreted by {who}</source>
        <translation>tolkat av {who}</translation>
    </message>
    <message>
        <source>Health answers confirmed</source>
        <translation>Hälsouppgifter bekräftade</translation>
    </message>
    <message>
        <source>No known allergies confirmed</source>
        <translation>Bekräftat: inga kända allergier</translation>
    </message>
    <message>
        <source>Health confirmed; allergies not recorded</source>
        <translation>Hälsa bekräftad; allergier inte registrerade</translation>
    </message>
    <message>
        <source>Allergies confirmed</source>
        <translation>Allergier bekräftade</translation>
    </message>
    <message>
        <source>Health questions answered</source>
        <translation>Hälsofrågor besvarade</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Lagt åt sidan</translation>
    </message>
    <message>
        <source>Why it was set aside</source>
        <translation>Varför det lades åt sidan</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bekräftat</translation>
    </message>
    <message>
        <source>What was confirmed</source>
        <translation>Vad som bekräftades</translation>
    </message>
    <message>
        <source>Health answers set aside</source>
        <translation>Hälsouppgifter lagda åt sidan</translation>
    </message>
    <message>
        <source>The answers that count for nothing</source>
        <translation>Svaren som inte räknas</translation>
    </message>
    <message>
        <source>Alerts: {alerts}</source>
        <translation>Observanda: {alerts}</translation>
    </message>
    <message>
        <source>Identity checked</source>
        <translation>Identitet kontrollerad</translation>
    </message>
    <message>
        <source>{document}, born {date}</source>
        <translation>{document}, född {date}</translation>
    </message>
    <message>
        <source>Privacy notice given</source>
        <translation>Integritetsinformation lämnad</translation>
    </message>
    <message>
        <source>{title}, version {version}, {channel}</source>
        <translation>{title}, version {version}, {channel}</translation>
    </message>
    <message>
        <source>Choice about marketing</source>
        <translation>Val om marknadsföring</translation>
    </message>
    <message>
        <source>Treated elsewhere: {treatment}</source>
        <translation>Behandlad på annat håll: {treatment}</translation>
    </message>
    <message>
        <source>{date}, {place}</source>
        <translation>{date}, {place}</translation>
    </message>
    <message>
        <source>Known from: {evidence}</source>
        <translation>Känd genom: {evidence}</translation>
    </message>
    <message>
        <source>Prescriber consulted: {treatment}</source>
        <translation>Konsultation hos ordinatör: {treatment}</translation>
    </message>
    <message>
        <source>{prescriber}, {registration}, {mode}</source>
        <translation>{prescriber}, {registration}, {mode}</translation>
    </message>
    <message>
        <source>Done after a withdrawal</source>
        <translation>Gjort efter ett återtagande</translation>
    </message>
    <message>
        <source>No photo before: {treatment}</source>
        <translation>Inget foto före: {treatment}</translation>
    </message>
    <message>
        <source>Photo of the result declined: {treatment}</source>
        <translation>Foto av resultatet avböjt: {treatment}</translation>
    </message>
    <message>
        <source>Recall of lot {lot}</source>
        <translation>Återkallelse av batch {lot}</translation>
    </message>
    <message>
        <source>Note: {kind}</source>
        <translation>Anteckning: {kind}</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Registrerad</translation>
    </message>
    <message>
        <source>Details changed: {fields}</source>
        <translation>Uppgifter ändrade: {fields}</translation>
    </message>
    <message>
        <source>Shown apart from another registration</source>
        <translation>Visas skild från en annan registrering</translation>
    </message>
    <message>
        <source>Joined with another registration</source>
        <translation>Ihopslagen med en annan registrering</translation>
    </message>
    <message>
        <source>Information from: {source}</source>
        <translation>Uppgift från: {source}</translation>
    </message>
    <message>
        <source>Damaged: this record cannot be read</source>
        <translation>Skadad: denna post kan inte läsas</translation>
    </message>
    <message>
        <source>Kind of record: {kind}</source>
        <translation>Postens slag: {kind}</translation>
    </message>
    <message>
        <source>A record that you cannot read</source>
        <translation>En post som du inte kan läsa</translation>
    </message>
    <message>
        <source>Its content is sealed to others, or was erased ({kind})</source>
        <translation>Innehållet är förseglat för andra eller raderat ({kind})</translation>
    </message>
    <message>
        <source>{who}, {time}</source>
        <translation>{who}, {time}</translation>
    </message>
    <message>
        <source>{who}, written {when} ({later} later)</source>
        <translation>{who}, skrivet {when} ({later} senare)</translation>
    </message>
    <message>
        <source>{who}, written {when}</source>
        <translation>{who}, skrivet {when}</translation>
    </message>
    <message>
        <source>Form printed: {use}</source>
        <translation>Blankett utskriven: {use}</translation>
    </message>
    <message>
        <source>“{title}”, version {version}</source>
        <translation>”{title}”, version {version}</translation>
    </message>
    <message>
        <source>Paper filed: {what}</source>
        <translation>Papper inlagt i journalen: {what}</translation>
    </message>
    <message>
        <source>Waits to be taken in</source>
        <translation>Väntar på att föras in</translation>
    </message>
    <message>
        <source>Paper set aside</source>
        <translation>Papper lagt åt sidan</translation>
    </message>
    <message>
        <source>The paper that counts for nothing</source>
        <translation>Papperet som inte gäller</translation>
    </message>
    <message>
        <source>Waits for a second person</source>
        <translation>Väntar på en andra person</translation>
    </message>
    <message>
        <source>Waits to be confirmed once more</source>
        <translation>Väntar på att bekräftas en gång till</translation>
    </message>
    <message>
        <source>Earlier objection to marketing known again</source>
        <translation>Tidigare invändning mot marknadsföring igenkänd</translation>
    </message>
    <message>
        <source>What was written here was altered, or lost on the disk. It may say what matters now.</source>
        <translation>Det som stod här har ändrats eller gått förlorat på disken. Det kan vara viktigt nu.</translation>
    </message>
</context>
<context>
    <name>ToInformList</name>
    <message numerus="yes">
        <source>To inform: %n patients have an older privacy notice or none</source>
        <translation>
            <numerusform>Att informera: %n patient har en äldre integritetsinformation eller ingen</numerusform>
            <numerusform>Att informera: %n patienter har en äldre integritetsinformation eller ingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To inform: at least %n patients have an older privacy notice or none</source>
        <translation>
            <numerusform>Att informera: minst %n patient har en äldre integritetsinformation eller ingen</numerusform>
            <numerusform>Att informera: minst %n patienter har en äldre integritetsinformation eller ingen</numerusform>
        </translation>
    </message>
    <message>
        <source>Patients to inform</source>
        <translation>Patienter att informera</translation>
    </message>
</context>
<context>
    <name>ToTakeDownList</name>
    <message numerus="yes">
        <source>To take down: %n patients took back a consent, and something is left to do</source>
        <translation>
            <numerusform>Att ta bort: %n patient har återtagit ett samtycke, och något återstår att göra</numerusform>
            <numerusform>Att ta bort: %n patienter har återtagit ett samtycke, och något återstår att göra</numerusform>
        </translation>
    </message>
    <message>
        <source>Patients with something to take down</source>
        <translation>Patienter där något ska tas bort</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Stäng meddelandet</translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>Talk</source>
        <translation>Samtal</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Okänt</translation>
    </message>
    <message>
        <source>{state}, not allowed</source>
        <translation>{state}, inte tillåtet</translation>
    </message>
    <message>
        <source>{state}, overlaps</source>
        <translation>{state}, överlappar</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Väntas</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Har kommit</translation>
    </message>
    <message>
        <source>In session</source>
        <translation>Inne</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klar</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>Uteblev</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Avbokad</translation>
    </message>
</context>
<context>
    <name>TodayScreen</name>
    <message>
        <source>New appointment</source>
        <translation>Ny bokning</translation>
    </message>
    <message>
        <source>Take a list in…</source>
        <translation>Läs in en lista…</translation>
    </message>
    <message>
        <source>Day before</source>
        <translation>Dagen före</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
    <message>
        <source>Day after</source>
        <translation>Dagen efter</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Only mine</source>
        <translation>Bara mina</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Född</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Behandling</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Hos</translation>
    </message>
    <message>
        <source>Appointments of the day</source>
        <translation>Dagens bokningar</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message numerus="yes">
        <source>Past days are kept for %n days…</source>
        <translation>
            <numerusform>Tidigare dagar sparas i %n dag…</numerusform>
            <numerusform>Tidigare dagar sparas i %n dagar…</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is expected by you</source>
        <translation>Du väntar ingen</translation>
    </message>
    <message>
        <source>Take the tick away to see everybody.</source>
        <translation>Ta bort markeringen för att se alla.</translation>
    </message>
    <message>
        <source>Nobody is expected</source>
        <translation>Ingen väntas</translation>
    </message>
    <message>
        <source>Ctrl+N books somebody. A list from another system can be taken in from a CSV or ICS file.</source>
        <translation>Ctrl+N bokar en patient. En lista från ett annat system kan läsas in från en CSV- eller ICS-fil.</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n väntar</numerusform>
            <numerusform>%n väntar</numerusform>
        </translation>
    </message>
    <message>
        <source>Day list</source>
        <translation>Dagslista</translation>
    </message>
    <message>
        <source>{name} is cancelled. B takes it back.</source>
        <translation>{name} är avbokad. B ångrar.</translation>
    </message>
    <message>
        <source>Choose the file of the list</source>
        <translation>Välj listans fil</translation>
    </message>
    <message>
        <source>Booked on {day}</source>
        <translation>Bokad till {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n tillagd</numerusform>
            <numerusform>%n tillagda</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n flyttad</numerusform>
            <numerusform>%n flyttade</numerusform>
        </translation>
    </message>
    <message>
        <source>Line {line}: {sentence}</source>
        <translation>Rad {line}: {sentence}</translation>
    </message>
    <message numerus="yes">
        <source>%n lines were refused</source>
        <translation>
            <numerusform>%n rad avvisades</numerusform>
            <numerusform>%n rader avvisades</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TreatmentFields</name>
    <message>
        <source>Write why the entry is corrected</source>
        <translation>Skriv varför behandlingen rättas</translation>
    </message>
    <message>
        <source>Tick at least one area that was treated</source>
        <translation>Kryssa för minst ett område som behandlats</translation>
    </message>
    <message numerus="yes">
        <source>%n areas</source>
        <translation>
            <numerusform>%n område</numerusform>
            <numerusform>%n områden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points</source>
        <translation>
            <numerusform>%n punkt</numerusform>
            <numerusform>%n punkter</numerusform>
        </translation>
    </message>
    <message>
        <source>Why it is corrected</source>
        <translation>Varför det rättas</translation>
    </message>
    <message>
        <source>The old version stays, with this reason</source>
        <translation>Den gamla versionen står kvar med detta skäl</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Utfört</translation>
    </message>
    <message>
        <source>Areas treated</source>
        <translation>Behandlade områden</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produkter</translation>
    </message>
    <message>
        <source>What was done and seen</source>
        <translation>Vad som gjordes och sågs</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Inställningar</translation>
    </message>
</context>
<context>
    <name>TreatmentPage</name>
    <message>
        <source>Type all six digits</source>
        <translation>Skriv alla sex siffrorna</translation>
    </message>
    <message>
        <source>New entry: {treatment}</source>
        <translation>Ny behandling: {treatment}</translation>
    </message>
    <message>
        <source>Correct: {treatment}</source>
        <translation>Rätta: {treatment}</translation>
    </message>
    <message>
        <source>Sign for {name}</source>
        <translation>Signera för {name}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Draft, not kept yet</source>
        <translation>Utkast, ännu inte sparat</translation>
    </message>
    <message>
        <source>Draft kept {time}, not signed</source>
        <translation>Utkast sparat {time}, inte signerat</translation>
    </message>
    <message>
        <source>This entry cannot be signed yet:
{reasons}</source>
        <translation>Behandlingen kan inte signeras ännu:
{reasons}</translation>
    </message>
    <message>
        <source>Signed for {name}</source>
        <translation>Signerat för {name}</translation>
    </message>
    <message>
        <source>The correction is signed for {name}</source>
        <translation>Rättelsen är signerad för {name}</translation>
    </message>
    <message>
        <source>Your PIN: its sixth digit signs. A signed entry cannot be changed, only corrected beside it.</source>
        <translation>Din pinkod: den sjätte siffran signerar. En signerad behandling kan inte ändras, bara rättas bredvid.</translation>
    </message>
</context>
<context>
    <name>TreatmentRow</name>
    <message>
        <source>Place</source>
        <translation>Plats</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Sista dag</translation>
    </message>
</context>
<context>
    <name>TurnedPages</name>
    <message>
        <source>Previous page</source>
        <translation>Föregående sida</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nästa sida</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Sida {number} av {count}</translation>
    </message>
</context>
<context>
    <name>UnmergePage</name>
    <message>
        <source>Show two registrations apart again</source>
        <translation>Visa två registreringar var för sig igen</translation>
    </message>
    <message>
        <source>Why these two are different people</source>
        <translation>Varför de två är olika personer</translation>
    </message>
    <message>
        <source>Show apart from {name}</source>
        <translation>Visa skild från {name}</translation>
    </message>
    <message>
        <source>Write why these two are different people</source>
        <translation>Skriv varför de två är olika personer</translation>
    </message>
    <message>
        <source>Shown apart again</source>
        <translation>Visas var för sig igen</translation>
    </message>
    <message>
        <source>What was written for each stays with each. The joined registration is found by its own name again.</source>
        <translation>Det som skrivits för var och en stannar hos var och en. Den ihopslagna registreringen hittas åter under sitt eget namn.</translation>
    </message>
</context>
<context>
    <name>UnsavedOffer</name>
    <message>
        <source>Registration</source>
        <translation>Registrering</translation>
    </message>
    <message>
        <source>Change of a patient&apos;s details</source>
        <translation>Ändring av en patients personuppgifter</translation>
    </message>
    <message>
        <source>{what} of {when}: continue?</source>
        <translation>{what}, {when}: fortsätta?</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsätt</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Kasta det</translation>
    </message>
    <message>
        <source>What was not saved is thrown away</source>
        <translation>Det som inte var sparat är kastat</translation>
    </message>
</context>
<context>
    <name>UnsavedStripe</name>
    <message>
        <source>Save again</source>
        <translation>Spara igen</translation>
    </message>
</context>
<context>
    <name>VersionChanges</name>
    <message>
        <source>What differs from the version written {when}</source>
        <translation>Vad som skiljer sig från versionen skriven {when}</translation>
    </message>
    <message>
        <source>Corrected because</source>
        <translation>Rättat eftersom</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Vad det handlar om</translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation>När det hände</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anteckning</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Före</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>inget</translation>
    </message>
</context>
<context>
    <name>VialsPanel</name>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Usable until</source>
        <translation>Får användas till</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Opened vials</source>
        <translation>Öppnade flaskor</translation>
    </message>
    <message>
        <source>Throw it away…</source>
        <translation>Kassera…</translation>
    </message>
    <message>
        <source>No vial is open</source>
        <translation>Ingen flaska är öppen</translation>
    </message>
    <message>
        <source>A practitioner opens one from the list of lots.</source>
        <translation>En behandlare öppnar en från listan över batcher.</translation>
    </message>
    <message>
        <source>Vial of lot {lot}</source>
        <translation>Flaska ur batch {lot}</translation>
    </message>
    <message>
        <source>Opened {moment}</source>
        <translation>Öppnad {moment}</translation>
    </message>
    <message>
        <source>Usable until {moment}</source>
        <translation>Får användas till {moment}</translation>
    </message>
    <message>
        <source>Dissolved in {amount} ml {liquid}</source>
        <translation>Löst i {amount} ml {liquid}</translation>
    </message>
    <message>
        <source>Dissolved in {liquid}</source>
        <translation>Löst i {liquid}</translation>
    </message>
    <message>
        <source>not limited</source>
        <translation>inte begränsat</translation>
    </message>
    <message>
        <source>May be used</source>
        <translation>Får användas</translation>
    </message>
    <message>
        <source>Past its time</source>
        <translation>Över tiden</translation>
    </message>
</context>
<context>
    <name>ViewingPage</name>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
</context>
<context>
    <name>VisitCards</name>
    <message>
        <source>One visit, {count} entries</source>
        <translation>Ett besök, {count} anteckningar</translation>
    </message>
</context>
<context>
    <name>VisitField</name>
    <message>
        <source>Is a visit of its own</source>
        <translation>Är ett eget besök</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Besök</translation>
    </message>
    <message>
        <source>Belongs to today&apos;s visit, begun {time} by {name}</source>
        <translation>Hör till dagens besök, påbörjat {time} av {name}</translation>
    </message>
    <message>
        <source>Belongs to the visit of {date}, begun {time} by {name}</source>
        <translation>Hör till besöket {date}, påbörjat {time} av {name}</translation>
    </message>
</context>
<context>
    <name>VisitRail</name>
    <message>
        <source>Write why</source>
        <translation>Skriv varför</translation>
    </message>
    <message>
        <source>No photo…</source>
        <translation>Inget foto…</translation>
    </message>
    <message>
        <source>To the photos</source>
        <translation>Till foton</translation>
    </message>
    <message>
        <source>New treatment entry</source>
        <translation>Ny behandling</translation>
    </message>
    <message>
        <source>No area is chosen yet</source>
        <translation>Inget område är valt än</translation>
    </message>
    <message>
        <source>Ready to be signed</source>
        <translation>Klar att signeras</translation>
    </message>
    <message>
        <source>The entry is not signed yet</source>
        <translation>Anteckningen är inte signerad än</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Hälsa</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Samtycke</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Foton</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karta</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Signera</translation>
    </message>
</context>
<context>
    <name>WaitingPatients</name>
    <message>
        <source>Back to the search</source>
        <translation>Tillbaka till sökningen</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Visa dem</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>The demo clinic is being made. This takes a moment.</source>
        <translation>Demokliniken görs. Det tar en stund.</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Välkommen</translation>
    </message>
    <message>
        <source>An encrypted journal that stays on this computer.</source>
        <translation>En krypterad journal som stannar på den här datorn.</translation>
    </message>
    <message>
        <source>Create a journal</source>
        <translation>Skapa en journal</translation>
    </message>
    <message>
        <source>Open a journal</source>
        <translation>Öppna en journal</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Återställ från en säkerhetskopia</translation>
    </message>
    <message>
        <source>Try the demo clinic</source>
        <translation>Prova demokliniken</translation>
    </message>
    <message>
        <source>Making the demo clinic</source>
        <translation>Demokliniken görs</translation>
    </message>
    <message>
        <source>For a new clinic. You need about ten minutes and a printer.</source>
        <translation>För en ny klinik. Du behöver ungefär tio minuter och en skrivare.</translation>
    </message>
    <message>
        <source>Choose the folder that the journal lies in.</source>
        <translation>Välj mappen som journalen ligger i.</translation>
    </message>
    <message>
        <source>The computer is lost or new. You need the backup drive and the recovery kit.</source>
        <translation>Datorn är förlorad eller ny. Du behöver enheten med säkerhetskopian och återställningsbladen.</translation>
    </message>
    <message>
        <source>Everything in it is invented. Nothing you do there matters.</source>
        <translation>Allt i den är påhittat. Inget du gör där har betydelse.</translation>
    </message>
    <message>
        <source>Choose the journal&apos;s folder</source>
        <translation>Välj journalens mapp</translation>
    </message>
</context>
<context>
    <name>WhereTo</name>
    <message>
        <source>Write why you go on. It is kept in the journal.</source>
        <translation>Skriv varför du fortsätter. Det sparas i journalen.</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>Skriv ditt lösenord.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Lösenord</translation>
    </message>
    <message>
        <source>Why do you go on?</source>
        <translation>Varför fortsätter du?</translation>
    </message>
    <message>
        <source>Your reason is written into the journal.</source>
        <translation>Ditt skäl skrivs i journalen.</translation>
    </message>
</context>
<context>
    <name>WhichBackup</name>
    <message>
        <source>Choose the folder or drive with the backup.</source>
        <translation>Välj mappen eller enheten med säkerhetskopian.</translation>
    </message>
    <message>
        <source>Where is the backup?</source>
        <translation>Var är säkerhetskopian?</translation>
    </message>
    <message>
        <source>The folder or drive that backups were made to. Plug it in first.</source>
        <translation>Mappen eller enheten som säkerhetskopiorna gjordes till. Anslut den först.</translation>
    </message>
    <message>
        <source>Choose the drive…</source>
        <translation>Välj enheten…</translation>
    </message>
</context>
<context>
    <name>WithdrawPage</name>
    <message>
        <source>The patient withdraws a consent</source>
        <translation>Patienten tar tillbaka ett samtycke</translation>
    </message>
    <message numerus="yes">
        <source>%n copy(s) of photos left the clinic on it and are then to be called back</source>
        <translation>
            <numerusform>%n kopia av foton har lämnat kliniken på det och ska då återkallas</numerusform>
            <numerusform>%n kopior av foton har lämnat kliniken på det och ska då återkallas</numerusform>
        </translation>
    </message>
    <message>
        <source>Withdraw consent of {name}</source>
        <translation>Ta tillbaka samtycket för {name}</translation>
    </message>
    <message>
        <source>Keep the consent</source>
        <translation>Behåll samtycket</translation>
    </message>
    <message>
        <source>The consent is withdrawn</source>
        <translation>Samtycket är återtaget</translation>
    </message>
    <message>
        <source>{treatment}, signed {when}. From now on nobody can be treated on this consent. It stays in the journal, and treatments already given stay lawful. This cannot be undone; a new consent can be signed.</source>
        <translation>{treatment}, undertecknat {when}. Från och med nu kan ingen behandlas på detta samtycke. Det stannar i journalen, och behandlingar som redan getts förblir lagliga. Det går inte att ångra; ett nytt samtycke kan undertecknas.</translation>
    </message>
    <message>
        <source>{purpose}, signed {when}. From now on it allows nothing. It stays in the journal, and shows what must be taken down. This cannot be undone; a new consent can be signed.</source>
        <translation>{purpose}, undertecknat {when}. Från och med nu tillåter det ingenting. Det blir kvar i journalen och visar vad som ska tas bort. Det kan inte ångras; ett nytt samtycke kan undertecknas.</translation>
    </message>
</context>
<context>
    <name>WithdrawnHow</name>
    <message>
        <source>How the patient said it</source>
        <translation>Hur patienten sa det</translation>
    </message>
    <message>
        <source>In the patient&apos;s words</source>
        <translation>Med patientens ord</translation>
    </message>
    <message>
        <source>In the clinic</source>
        <translation>På kliniken</translation>
    </message>
    <message>
        <source>By phone</source>
        <translation>Per telefon</translation>
    </message>
    <message>
        <source>By e-mail</source>
        <translation>Via e-post</translation>
    </message>
    <message>
        <source>By letter</source>
        <translation>Per brev</translation>
    </message>
    <message>
        <source>In another way</source>
        <translation>På annat sätt</translation>
    </message>
</context>
<context>
    <name>Working</name>
    <message>
        <source>Stop</source>
        <translation>Stoppa</translation>
    </message>
    <message>
        <source>Stop what is under way</source>
        <translation>Stoppa det som pågår</translation>
    </message>
</context>
<context>
    <name>Worklists</name>
    <message>
        <source>What waits for you</source>
        <translation>Väntar på dig</translation>
    </message>
    <message>
        <source>Back to the search</source>
        <translation>Tillbaka till sökningen</translation>
    </message>
    <message>
        <source>ends {date}</source>
        <translation>upphör {date}</translation>
    </message>
    <message>
        <source>since {date}</source>
        <translation>sedan {date}</translation>
    </message>
    <message>
        <source>due {date}</source>
        <translation>skulle följas upp {date}</translation>
    </message>
    <message>
        <source>Reason: {words}</source>
        <translation>Skäl: {words}</translation>
    </message>
</context>
<context>
    <name>WriteMenu</name>
    <message>
        <source>Write…</source>
        <translation>Skriv…</translation>
    </message>
    <message>
        <source>Emergency that was treated</source>
        <translation>Akut behandling</translation>
    </message>
    <message>
        <source>Reaction or complication</source>
        <translation>Reaktion eller komplikation</translation>
    </message>
    <message>
        <source>Prescription</source>
        <translation>Ordination</translation>
    </message>
    <message>
        <source>Course of treatments</source>
        <translation>Behandlingsserie</translation>
    </message>
    <message>
        <source>File a document from outside</source>
        <translation>Dokument utifrån</translation>
    </message>
    <message>
        <source>Passed on to somebody else</source>
        <translation>Utlämnat till någon annan</translation>
    </message>
    <message>
        <source>Obtained from somebody else</source>
        <translation>Inhämtat från någon annan</translation>
    </message>
</context>
<context>
    <name>WrittenActs</name>
    <message>
        <source>File its scan</source>
        <translation>Lägg skanningen i journalen</translation>
    </message>
    <message>
        <source>Review it</source>
        <translation>Granska den</translation>
    </message>
    <message>
        <source>Follow it up</source>
        <translation>Följ upp</translation>
    </message>
    <message>
        <source>Countersign</source>
        <translation>Kontrasignera</translation>
    </message>
    <message>
        <source>Text for the authority</source>
        <translation>Text till myndigheten</translation>
    </message>
    <message>
        <source>End the course</source>
        <translation>Avsluta serien</translation>
    </message>
</context>
<context>
    <name>WrittenCards</name>
    <message>
        <source>not known</source>
        <translation>inte känt</translation>
    </message>
    <message>
        <source>lot {lot}</source>
        <translation>batch {lot}</translation>
    </message>
    <message>
        <source>expires {date}</source>
        <translation>går ut {date}</translation>
    </message>
    <message>
        <source>Emergency: {complication}</source>
        <translation>Akut behandling: {complication}</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Granskad</translation>
    </message>
    <message>
        <source>To be reviewed</source>
        <translation>Ska granskas</translation>
    </message>
    <message>
        <source>Emergency reviewed</source>
        <translation>Akut behandling granskad</translation>
    </message>
    <message>
        <source>The emergency</source>
        <translation>Den akuta behandlingen</translation>
    </message>
    <message>
        <source>Reaction: {seriousness}</source>
        <translation>Reaktion: {seriousness}</translation>
    </message>
    <message>
        <source>After {treatment}</source>
        <translation>Efter {treatment}</translation>
    </message>
    <message>
        <source>{product}, lot {lot}</source>
        <translation>{product}, batch {lot}</translation>
    </message>
    <message>
        <source>Follow up {date}</source>
        <translation>Följs upp {date}</translation>
    </message>
    <message>
        <source>Reaction followed up: {outcome}</source>
        <translation>Uppföljning av reaktion: {outcome}</translation>
    </message>
    <message>
        <source>Reported to {authority} {date}</source>
        <translation>Rapporterad till {authority} {date}</translation>
    </message>
    <message>
        <source>The reaction</source>
        <translation>Reaktionen</translation>
    </message>
    <message>
        <source>Prescription: {medicine}</source>
        <translation>Ordination: {medicine}</translation>
    </message>
    <message>
        <source>{date} by {prescriber}, {registration}, {mode}</source>
        <translation>{date} av {prescriber}, {registration}, {mode}</translation>
    </message>
    <message>
        <source>The consultation</source>
        <translation>Konsultationen</translation>
    </message>
    <message>
        <source>Course planned: {treatment}, {number} times</source>
        <translation>Behandlingsserie planerad: {treatment}, {number} gånger</translation>
    </message>
    <message>
        <source>{done} of {number} done</source>
        <translation>{done} av {number} utförda</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Avslutad</translation>
    </message>
    <message>
        <source>{number}. planned {date}</source>
        <translation>{number}. planerad {date}</translation>
    </message>
    <message>
        <source>{number}. planned {date}, done {done}</source>
        <translation>{number}. planerad {date}, utförd {done}</translation>
    </message>
    <message>
        <source>Course ended</source>
        <translation>Behandlingsserie avslutad</translation>
    </message>
    <message>
        <source>The course</source>
        <translation>Behandlingsserien</translation>
    </message>
    <message>
        <source>Entry countersigned by {doctor}</source>
        <translation>Anteckning kontrasignerad av {doctor}</translation>
    </message>
    <message>
        <source>The entry</source>
        <translation>Anteckningen</translation>
    </message>
    <message>
        <source>Whole journal handed out to {recipient}</source>
        <translation>Hela journalen utlämnad till {recipient}</translation>
    </message>
    <message>
        <source>Draft taken over by {name}</source>
        <translation>Utkast övertaget av {name}</translation>
    </message>
    <message>
        <source>Blackened for a complaint case: {count} records</source>
        <translation>Maskerat för ett klagomålsärende: {count} anteckningar</translation>
    </message>
</context>
<context>
    <name>WrittenDetail</name>
    <message>
        <source>What it was</source>
        <translation>Vad det var</translation>
    </message>
    <message>
        <source>Noticed</source>
        <translation>Upptäckt</translation>
    </message>
    <message>
        <source>Treated by</source>
        <translation>Behandlad av</translation>
    </message>
    <message>
        <source>Others present</source>
        <translation>Andra närvarande</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Gavs</translation>
    </message>
    <message>
        <source>After the entry of</source>
        <translation>Efter anteckningen från</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Samtycke</translation>
    </message>
    <message>
        <source>None needed: it could not wait</source>
        <translation>Behövdes inte: det kunde inte vänta</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Vad som hände</translation>
    </message>
    <message>
        <source>Why it could not wait</source>
        <translation>Varför det inte kunde vänta</translation>
    </message>
    <message>
        <source>What else was done</source>
        <translation>Vad som gjordes i övrigt</translation>
    </message>
    <message>
        <source>How it went</source>
        <translation>Hur det gick</translation>
    </message>
    <message>
        <source>How serious</source>
        <translation>Hur allvarlig</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Började</translation>
    </message>
    <message>
        <source>After the treatment</source>
        <translation>Efter behandlingen</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>How it stood then</source>
        <translation>Läget då</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>Uppföljning</translation>
    </message>
    <message>
        <source>Written down by</source>
        <translation>Antecknad av</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beskrivning</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Vad som gjordes</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Sedd</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>Sedd av</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>Läget</translation>
    </message>
    <message>
        <source>Authority told</source>
        <translation>Myndighet underrättad</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Den</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Ärendenummer</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>Vad som sågs</translation>
    </message>
    <message>
        <source>Medicine</source>
        <translation>Läkemedel</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Styrka</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Läkemedelsform</translation>
    </message>
    <message>
        <source>Dose</source>
        <translation>Dos</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Mängd</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Indikation</translation>
    </message>
    <message>
        <source>Prescribed</source>
        <translation>Ordinerat</translation>
    </message>
    <message>
        <source>Prescriber</source>
        <translation>Ordinatör</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>Legitimationsnummer</translation>
    </message>
    <message>
        <source>How the patient was seen</source>
        <translation>Hur patienten träffades</translation>
    </message>
    <message>
        <source>Consultation</source>
        <translation>Konsultation</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Anmärkning</translation>
    </message>
    <message>
        <source>Begun by</source>
        <translation>Påbörjat av</translation>
    </message>
    <message>
        <source>Has not treated here since</source>
        <translation>Har inte behandlat här sedan</translation>
    </message>
    <message>
        <source>Last kept</source>
        <translation>Senast sparat</translation>
    </message>
    <message>
        <source>Taken over by</source>
        <translation>Övertaget av</translation>
    </message>
    <message>
        <source>Reviewed by</source>
        <translation>Granskad av</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>Slutsats</translation>
    </message>
    <message>
        <source>{number} times, {days} days apart, from {date}</source>
        <translation>{number} gånger med {days} dagars mellanrum från {date}</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Behandling</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planerat</translation>
    </message>
    <message>
        <source>Planned by</source>
        <translation>Planerad av</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Mål</translation>
    </message>
    <message>
        <source>Ended by</source>
        <translation>Avslutad av</translation>
    </message>
    <message>
        <source>Why it ended</source>
        <translation>Varför den avslutades</translation>
    </message>
    <message>
        <source>Countersigned by</source>
        <translation>Kontrasignerad av</translation>
    </message>
    <message>
        <source>Leaf of the version that was read</source>
        <translation>Blad för den version som lästes</translation>
    </message>
    <message>
        <source>Handed out to</source>
        <translation>Utlämnad till</translation>
    </message>
    <message>
        <source>Records in it</source>
        <translation>Anteckningar i den</translation>
    </message>
    <message>
        <source>Photos and documents in it</source>
        <translation>Foton och dokument i den</translation>
    </message>
    <message>
        <source>Checksum of the folder</source>
        <translation>Mappens kontrollsumma</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Skäl</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Beslutat av</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Skäl</translation>
    </message>
</context>
<context>
    <name>WrittenForm</name>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Why it is corrected</source>
        <translation>Varför det rättas</translation>
    </message>
    <message>
        <source>Both versions stay in the journal</source>
        <translation>Båda versionerna finns kvar i journalen</translation>
    </message>
    <message>
        <source>Sign the correction for {name}</source>
        <translation>Signera rättelsen för {name}</translation>
    </message>
    <message>
        <source>Write why it is corrected</source>
        <translation>Skriv varför den rättas</translation>
    </message>
    <message>
        <source>The correction is signed</source>
        <translation>Rättelsen är signerad</translation>
    </message>
</context>
<context>
    <name>WrittenWords</name>
    <message>
        <source>Vascular occlusion</source>
        <translation>Kärlocklusion</translation>
    </message>
    <message>
        <source>Anaphylaxis</source>
        <translation>Anafylaxi</translation>
    </message>
    <message>
        <source>Local anaesthetic toxicity</source>
        <translation>Förgiftning av lokalbedövning</translation>
    </message>
    <message>
        <source>Fainting</source>
        <translation>Svimning</translation>
    </message>
    <message>
        <source>Bleeding</source>
        <translation>Blödning</translation>
    </message>
    <message>
        <source>Burn</source>
        <translation>Brännskada</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Något annat</translation>
    </message>
    <message>
        <source>Mild</source>
        <translation>Lindrig</translation>
    </message>
    <message>
        <source>Moderate</source>
        <translation>Måttlig</translation>
    </message>
    <message>
        <source>Severe</source>
        <translation>Svår</translation>
    </message>
    <message>
        <source>Life-threatening</source>
        <translation>Livshotande</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Återställd</translation>
    </message>
    <message>
        <source>Recovering</source>
        <translation>På bättringsvägen</translation>
    </message>
    <message>
        <source>Not recovered</source>
        <translation>Inte återställd</translation>
    </message>
    <message>
        <source>Recovered with lasting effects</source>
        <translation>Återställd med bestående men</translation>
    </message>
    <message>
        <source>Died</source>
        <translation>Avliden</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Inte känt</translation>
    </message>
    <message>
        <source>Emergencies to review: {count}</source>
        <translation>Akuta behandlingar att granska: {count}</translation>
    </message>
    <message>
        <source>Entries to countersign: {count}</source>
        <translation>Anteckningar att kontrasignera: {count}</translation>
    </message>
    <message>
        <source>Reactions to follow up: {count}</source>
        <translation>Reaktioner att följa upp: {count}</translation>
    </message>
    <message>
        <source>Your drafts that wait to be signed: {count}</source>
        <translation>Dina utkast som väntar på signering: {count}</translation>
    </message>
    <message>
        <source>Consents that end within 30 days: {count}</source>
        <translation>Samtycken som upphör inom 30 dagar: {count}</translation>
    </message>
    <message>
        <source>Papers that wait for their scan: {count}</source>
        <translation>Papper som väntar på att skannas: {count}</translation>
    </message>
    <message>
        <source>Results to photograph: {count}</source>
        <translation>Resultat att fotografera: {count}</translation>
    </message>
    <message>
        <source>Drafts of those who left: {count}</source>
        <translation>Utkast från dem som slutat: {count}</translation>
    </message>
    <message>
        <source>begun by {name}, who has not treated here since {date}</source>
        <translation>påbörjat av {name}, som inte behandlat här sedan {date}</translation>
    </message>
    <message>
        <source>begun by {name} (here until {date})</source>
        <translation>påbörjat av {name} (här till {date})</translation>
    </message>
    <message>
        <source>due {date}</source>
        <translation>senast {date}</translation>
    </message>
    <message>
        <source>overdue since {date}</source>
        <translation>försenat sedan {date}</translation>
    </message>
    <message>
        <source>Restricted journals that were opened: {count}</source>
        <translation>Begränsade journaler som öppnades: {count}</translation>
    </message>
    <message>
        <source>opened by {name}, {when}</source>
        <translation>öppnad av {name}, {when}</translation>
    </message>
</context>
<context>
    <name>_Card</name>
    <message>
        <source>No pose</source>
        <translation>Ingen pose</translation>
    </message>
    <message>
        <source>Pose of {name}</source>
        <translation>Pose för {name}</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Utelämna</translation>
    </message>
    <message>
        <source>Leave out {name}</source>
        <translation>Utelämna {name}</translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <source>%n days overdue</source>
        <translation>
            <numerusform>%n dag försenad</numerusform>
            <numerusform>%n dagar försenad</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>%n dag kvar</numerusform>
            <numerusform>%n dagar kvar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n månad</numerusform>
            <numerusform>%n månader</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n dag</numerusform>
            <numerusform>%n dagar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working days</source>
        <translation>
            <numerusform>%n arbetsdag</numerusform>
            <numerusform>%n arbetsdagar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Hours</name>
    <message numerus="yes">
        <source>%n hours over</source>
        <translation>
            <numerusform>%n timme för sent</numerusform>
            <numerusform>%n timmar för sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours left</source>
        <translation>
            <numerusform>%n timme kvar</numerusform>
            <numerusform>%n timmar kvar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_RegistryFormPage</name>
    <message>
        <source>Information from</source>
        <translation>Uppgifter från</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Inget ändrades</translation>
    </message>
    <message>
        <source>{name} is registered</source>
        <translation>{name} är registrerad</translation>
    </message>
    <message>
        <source>Only a name is needed. Leave empty what is not known.</source>
        <translation>Bara ett namn behövs. Lämna tomt det du inte vet.</translation>
    </message>
</context>
<context>
    <name>_ShotCard</name>
    <message>
        <source>Another photo</source>
        <translation>Ett annat foto</translation>
    </message>
    <message>
        <source>Retake</source>
        <translation>Ta om</translation>
    </message>
    <message>
        <source>Retake {pose}</source>
        <translation>Ta om: {pose}</translation>
    </message>
</context>
<context>
    <name>displays</name>
    <message>
        <source>Display {number}: {name}, {width} × {height}</source>
        <translation>Skärm {number}: {name}, {width} × {height}</translation>
    </message>
</context>
<context>
    <name>page</name>
    <message>
        <source>Whole name</source>
        <translation>Hela namnet</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Efternamn</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Förnamn</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>Id-nummer</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Födelsedatum</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>Day and time</source>
        <translation>Dag och tid</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Slut</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuter</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Behandling</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Hos</translation>
    </message>
    <message>
        <source>Number of the appointment</source>
        <translation>Bokningens nummer</translation>
    </message>
</context>
<context>
    <name>sentences</name>
    <message>
        <source>Write why you need this, in a few words. The patient may read it.</source>
        <comment>access.reason_missing</comment>
        <translation>Skriv med några ord varför du behöver detta. Patienten kan få läsa det.</translation>
    </message>
    <message>
        <source>This treatment entry is not in the patient&apos;s journal.</source>
        <comment>aftercare.no_entry</comment>
        <translation>Den här behandlingsanteckningen finns inte i patientens journal.</translation>
    </message>
    <message>
        <source>There is no aftercare text of this treatment in this language.</source>
        <comment>aftercare.no_text</comment>
        <translation>Det finns ingen text om eftervård på det här språket för den här behandlingen.</translation>
    </message>
    <message>
        <source>This day is more than three years away. Check the year.</source>
        <comment>appointment.far</comment>
        <translation>Den dagen ligger mer än tre år bort. Kontrollera årtalet.</translation>
    </message>
    <message>
        <source>This appointment is no longer on the list. Look at the list again.</source>
        <comment>appointment.gone</comment>
        <translation>Bokningen finns inte längre på listan. Titta på listan igen.</translation>
    </message>
    <message>
        <source>Past appointments are kept for 0 to {most} days.</source>
        <comment>appointment.kept_days</comment>
        <translation>Tidigare bokningar sparas i 0 till {most} dagar.</translation>
    </message>
    <message>
        <source>Write why the number of days is changed.</source>
        <comment>appointment.kept_reason</comment>
        <translation>Skriv varför antalet dagar ändras.</translation>
    </message>
    <message>
        <source>An appointment takes at least 5 minutes and at most {most}.</source>
        <comment>appointment.minutes</comment>
        <translation>En bokning tar minst 5 minuter och högst {most}.</translation>
    </message>
    <message>
        <source>The clock is put forward over this time that day. Choose another.</source>
        <comment>appointment.no_such_time</comment>
        <translation>Klockan ställs fram över den här tiden den dagen. Välj en annan.</translation>
    </message>
    <message>
        <source>The practitioner already has an appointment at this time.</source>
        <comment>appointment.overlaps</comment>
        <translation>Behandlaren har redan en bokning vid den här tiden.</translation>
    </message>
    <message>
        <source>This day is past, and its list is no longer kept.</source>
        <comment>appointment.past</comment>
        <translation>Dagen har passerat och dess lista sparas inte längre.</translation>
    </message>
    <message>
        <source>This practitioner does not work here. Choose another.</source>
        <comment>appointment.practitioner</comment>
        <translation>Den här behandlaren arbetar inte här. Välj en annan.</translation>
    </message>
    <message>
        <source>The rules do not allow booking this.</source>
        <comment>appointment.refused</comment>
        <translation>Reglerna tillåter inte att detta bokas.</translation>
    </message>
    <message>
        <source>Say in which country the backup is kept, by the country&apos;s two letters, such as DK.</source>
        <comment>backup.country</comment>
        <translation>Ange i vilket land säkerhetskopian förvaras, med landets två bokstäver, till exempel DK.</translation>
    </message>
    <message>
        <source>This is the first backup in this folder. Say in which country it is kept, such as DK: health data must not leave the EEA unnoticed.</source>
        <comment>backup.country_needed</comment>
        <translation>Det är den första säkerhetskopian i den här mappen. Ange i vilket land den förvaras, till exempel DK: hälsouppgifter får inte lämna EES obemärkt.</translation>
    </message>
    <message>
        <source>This backup is damaged or was altered ({what}). Nothing was changed. Use another one.</source>
        <comment>backup.damaged</comment>
        <translation>Den här säkerhetskopian är skadad eller har ändrats ({what}). Ingenting ändrades. Använd en annan.</translation>
    </message>
    <message>
        <source>There is not enough room for a backup: {needed} MB are needed and {free} MB are free. Older backups are as they were. Use a larger drive.</source>
        <comment>backup.full</comment>
        <translation>Det finns inte plats för en säkerhetskopia: den kräver {needed} MB och {free} MB är lediga. Äldre säkerhetskopior är som de var. Använd en större enhet.</translation>
    </message>
    <message>
        <source>The newest backup in this folder has records that this journal does not have, so no backup was made. An older copy of the journal may be in use here. Restore the backup; if you know the reason, say it and go on.</source>
        <comment>backup.journal_differs</comment>
        <translation>Den senaste säkerhetskopian i den här mappen har poster som den här journalen inte har, så ingen säkerhetskopia gjordes. En äldre kopia av journalen kan vara i bruk här. Återställ säkerhetskopian; om du vet skälet, skriv det och fortsätt.</translation>
    </message>
    <message>
        <source>The folder {folder} is a link to another place, so what is in it does not lie on this drive, and is no backup here. Nothing was changed. Use another drive, or remove the link and make a new backup.</source>
        <comment>backup.leads_elsewhere</comment>
        <translation>Mappen {folder} är en länk till en annan plats, så det som finns i den ligger inte på den här enheten och är ingen säkerhetskopia här. Inget ändrades. Använd en annan enhet, eller ta bort länken och gör en ny säkerhetskopia.</translation>
    </message>
    <message>
        <source>There is no backup in {folder}. Is this the right folder or drive?</source>
        <comment>backup.none</comment>
        <translation>Det finns ingen säkerhetskopia i {folder}. Är det rätt mapp eller enhet?</translation>
    </message>
    <message>
        <source>Not everything in the backup could be checked.</source>
        <comment>backup.not_all_checked</comment>
        <translation>Allt i säkerhetskopian kunde inte kontrolleras.</translation>
    </message>
    <message>
        <source>This backup opens for those who owned the clinic when it was made, and with the recovery sheet. Use recovery sheet 1.</source>
        <comment>backup.not_yours</comment>
        <translation>Den här säkerhetskopian öppnas av dem som ägde kliniken när den gjordes, och med återställningsbladet. Använd återställningsblad 1.</translation>
    </message>
    <message>
        <source>This backup belongs to another journal, or its parts are of different backups. Nothing was restored.</source>
        <comment>backup.other_journal</comment>
        <translation>Den här säkerhetskopian hör till en annan journal, eller så kommer dess delar från olika säkerhetskopior. Ingenting återställdes.</translation>
    </message>
    <message>
        <source>A backup in the journal&apos;s own folder would be lost with it. Choose another drive.</source>
        <comment>backup.place_within</comment>
        <translation>En säkerhetskopia i journalens egen mapp skulle gå förlorad med den. Välj en annan enhet.</translation>
    </message>
    <message>
        <source>{changed} of {known} photos and documents of the last backup are missing or changed on this computer, so no backup was made. Something may be destroying the journal&apos;s files. Unplug the backup drive and find out why; if you know the reason, say it and go on.</source>
        <comment>backup.suspicious</comment>
        <translation>{changed} av {known} foton och dokument från den senaste säkerhetskopian saknas eller har ändrats på den här datorn, så ingen säkerhetskopia gjordes. Något kan hålla på att förstöra journalens filer. Koppla ur säkerhetskopians enhet och ta reda på varför; om du vet skälet, skriv det och fortsätt.</translation>
    </message>
    <message>
        <source>This backup was made by a newer version of the program. Install the newest version to use it.</source>
        <comment>backup.too_new</comment>
        <translation>Den här säkerhetskopian gjordes med en nyare version av programmet. Installera den senaste versionen för att använda den.</translation>
    </message>
    <message>
        <source>That time has not come yet. Check the date and the time.</source>
        <comment>breach.ahead</comment>
        <translation>Den tidpunkten har inte kommit än. Kontrollera datum och klockslag.</translation>
    </message>
    <message>
        <source>That is before the clinic became aware of the breach. Check the date and the time.</source>
        <comment>breach.before_aware</comment>
        <translation>Det är innan kliniken fick kännedom om incidenten. Kontrollera datum och klockslag.</translation>
    </message>
    <message>
        <source>This breach is closed. If more comes to light, write it down as a new one.</source>
        <comment>breach.closed</comment>
        <translation>Incidenten är avslutad. Kommer mer fram, skriv ned det som en ny.</translation>
    </message>
    <message>
        <source>Write about how many it is, as a whole number.</source>
        <comment>breach.fewer_than_none</comment>
        <translation>Skriv ungefär hur många det är, som ett heltal.</translation>
    </message>
    <message>
        <source>It cannot have happened after the clinic became aware of it. Check the date.</source>
        <comment>breach.happened_later</comment>
        <translation>Det kan inte ha hänt efter att kliniken fick kännedom om det. Kontrollera datumet.</translation>
    </message>
    <message>
        <source>Write what happened, as the patients read it.</source>
        <comment>breach.letter_empty</comment>
        <translation>Skriv vad som hände, så som patienterna läser det.</translation>
    </message>
    <message>
        <source>Write which authority was notified.</source>
        <comment>breach.no_authority</comment>
        <translation>Skriv till vilken myndighet incidenten anmäldes.</translation>
    </message>
    <message>
        <source>Choose which data it was.</source>
        <comment>breach.no_data</comment>
        <translation>Välj vilka uppgifter det gällde.</translation>
    </message>
    <message>
        <source>There is no text for such a letter. An owner can publish one.</source>
        <comment>breach.no_letter</comment>
        <translation>Det finns ingen text för ett sådant brev. En ägare kan publicera en.</translation>
    </message>
    <message>
        <source>Choose what happened to the data.</source>
        <comment>breach.no_nature</comment>
        <translation>Välj vad som hände med uppgifterna.</translation>
    </message>
    <message>
        <source>Write it in a few words.</source>
        <comment>breach.no_words</comment>
        <translation>Skriv det med några ord.</translation>
    </message>
    <message>
        <source>Choose the patient who was told, or write who it was.</source>
        <comment>breach.nobody_named</comment>
        <translation>Välj patienten som underrättades, eller skriv vem det var.</translation>
    </message>
    <message>
        <source>Nobody is left to call: no patient is named, or all know.</source>
        <comment>breach.nobody_to_call</comment>
        <translation>Det finns ingen kvar att ringa: ingen patient är angiven, eller så är alla underrättade.</translation>
    </message>
    <message>
        <source>Nobody is left to write to: no patient is named, or all know.</source>
        <comment>breach.nobody_to_write_to</comment>
        <translation>Det finns ingen kvar att skriva till: ingen patient är nämnd, eller så vet alla.</translation>
    </message>
    <message>
        <source>The risk is high and not everybody was told. Write why not.</source>
        <comment>breach.nobody_told</comment>
        <translation>Risken är hög och alla har inte underrättats. Skriv varför.</translation>
    </message>
    <message>
        <source>First assess the risk.</source>
        <comment>breach.not_assessed</comment>
        <translation>Bedöm först risken.</translation>
    </message>
    <message>
        <source>A breach with a risk is notified to the authority first, late rather than never.</source>
        <comment>breach.not_notified</comment>
        <translation>En incident med en risk anmäls först till myndigheten, hellre för sent än aldrig.</translation>
    </message>
    <message>
        <source>The 72 hours were over. Write why the notification came later.</source>
        <comment>breach.not_why_late</comment>
        <translation>De 72 timmarna hade gått. Skriv varför anmälan kom senare.</translation>
    </message>
    <message>
        <source>This breach is not in the register. Look at the register again.</source>
        <comment>breach.unknown</comment>
        <translation>Incidenten finns inte i förteckningen. Se på förteckningen igen.</translation>
    </message>
    <message>
        <source>What was written could not be read back whole ({what}), so it was deleted and nothing was handed out. Try another drive, and have the whole journal checked.</source>
        <comment>bundle.broken</comment>
        <translation>Det som skrevs kunde inte läsas tillbaka felfritt ({what}), så det raderades och inget har lämnats ut. Prova en annan enhet och låt kontrollera hela journalen.</translation>
    </message>
    <message>
        <source>The disk is full, so nothing was handed out. Free some space and try again.</source>
        <comment>bundle.disk_full</comment>
        <translation>Disken är full, så inget har lämnats ut. Frigör utrymme och försök igen.</translation>
    </message>
    <message>
        <source>A fingerprint has 64 digits and letters from a to f.</source>
        <comment>bundle.fingerprint</comment>
        <translation>Ett fingeravtryck har 64 siffror och bokstäver från a till f.</translation>
    </message>
    <message>
        <source>There is something of this name already. Choose another name.</source>
        <comment>bundle.place_taken</comment>
        <translation>Det finns redan något med det namnet. Välj ett annat namn.</translation>
    </message>
    <message>
        <source>The encrypted file could not be read back whole, so it was deleted, though the journal says that it was made. Try another drive.</source>
        <comment>bundle.transport_broken</comment>
        <translation>Den krypterade filen kunde inte läsas tillbaka felfritt, så den raderades, trots att journalen säger att den gjordes. Prova en annan enhet.</translation>
    </message>
    <message>
        <source>The folder could not be written, so nothing was handed out. Choose another place.</source>
        <comment>bundle.unwritable</comment>
        <translation>Mappen kunde inte skrivas, så inget har lämnats ut. Välj en annan plats.</translation>
    </message>
    <message>
        <source>That day has not come yet. Check the date.</source>
        <comment>case.ahead</comment>
        <translation>Den dagen har inte kommit än. Kontrollera datumet.</translation>
    </message>
    <message>
        <source>That day is before the case came to the clinic. Check the date.</source>
        <comment>case.before_it_came</comment>
        <translation>Den dagen ligger före den dag då ärendet kom till kliniken. Kontrollera datumet.</translation>
    </message>
    <message>
        <source>This case is closed. If the authority writes again, open a new one.</source>
        <comment>case.closed</comment>
        <translation>Ärendet är avslutat. Öppna ett nytt om myndigheten skriver igen.</translation>
    </message>
    <message>
        <source>The deadline is before the day on which the letter came. Check the dates.</source>
        <comment>case.deadline_first</comment>
        <translation>Svarsfristen ligger före den dag då brevet kom. Kontrollera datumen.</translation>
    </message>
    <message>
        <source>Write who wrote to the clinic.</source>
        <comment>case.no_authority</comment>
        <translation>Skriv vem som skrev till kliniken.</translation>
    </message>
    <message>
        <source>Write the new deadline. It cannot be before the day on which it was set.</source>
        <comment>case.no_day</comment>
        <translation>Skriv den nya svarsfristen. Den kan inte ligga före den dag då den sattes.</translation>
    </message>
    <message>
        <source>Write why the journal is handed out.</source>
        <comment>case.no_export_reason</comment>
        <translation>Skriv varför journalen lämnas ut.</translation>
    </message>
    <message>
        <source>Write why the case is closed and the journal need not be held any longer.</source>
        <comment>case.no_reason</comment>
        <translation>Skriv varför ärendet avslutas och gallringsstoppet inte längre behövs.</translation>
    </message>
    <message>
        <source>Write in a few words what came or what was sent.</source>
        <comment>case.no_words</comment>
        <translation>Skriv kort vad som kom eller vad som skickades.</translation>
    </message>
    <message>
        <source>This case is not here. Look at the list again.</source>
        <comment>case.unknown</comment>
        <translation>Ärendet finns inte här. Titta på listan igen.</translation>
    </message>
    <message>
        <source>This patient has no such open complaint case.</source>
        <comment>case_export.no_case</comment>
        <translation>Patienten har inget sådant öppet klagomålsärende.</translation>
    </message>
    <message>
        <source>Write to whom the journal is handed out.</source>
        <comment>case_export.no_recipient</comment>
        <translation>Skriv vem journalen lämnas ut till.</translation>
    </message>
    <message>
        <source>Write what this rests on: training, certificate, years of practice.</source>
        <comment>competence.no_grounds</comment>
        <translation>Skriv vad det grundas på: utbildning, intyg, års erfarenhet.</translation>
    </message>
    <message>
        <source>This consent does not wait for a confirmation. Open the record again.</source>
        <comment>consent.nothing_to_confirm</comment>
        <translation>Detta samtycke väntar inte på någon bekräftelse. Öppna journalen igen.</translation>
    </message>
    <message>
        <source>A choice is not one of this text. Hand over the consent again.</source>
        <comment>consent.other_choice</comment>
        <translation>Ett val hör inte till den här texten. Lämna över samtycket igen.</translation>
    </message>
    <message>
        <source>This is not a consent text that is in force here. Hand over the consent again.</source>
        <comment>consent.other_text</comment>
        <translation>Det här är ingen samtyckestext som gäller här. Ge patienten samtycket igen.</translation>
    </message>
    <message>
        <source>The times of this consent cannot be right. Check the clock and hand over the consent again.</source>
        <comment>consent.times</comment>
        <translation>Tiderna för det här samtycket kan inte stämma. Kontrollera klockan och ge patienten samtycket igen.</translation>
    </message>
    <message>
        <source>This consent is not in the patient&apos;s journal.</source>
        <comment>consent.unknown</comment>
        <translation>Det här samtycket finns inte i patientens journal.</translation>
    </message>
    <message>
        <source>The signature is missing. Please sign in the field.</source>
        <comment>consent.unsigned</comment>
        <translation>Underskriften saknas. Skriv under i fältet.</translation>
    </message>
    <message>
        <source>Every statement must be ticked before signing.</source>
        <comment>consent.unticked</comment>
        <translation>Alla påståenden måste kryssas i innan det går att skriva under.</translation>
    </message>
    <message>
        <source>This text speaks of several treatments, or of another one. Choose the treatment and hand it over again.</source>
        <comment>consent.which_treatment</comment>
        <translation>Den här texten gäller flera behandlingar eller en annan. Välj behandlingen och ge den till patienten igen.</translation>
    </message>
    <message>
        <source>A consultation cannot lie in the future. Check the time.</source>
        <comment>consultation.ahead</comment>
        <translation>En konsultation kan inte ligga i framtiden. Kontrollera tiden.</translation>
    </message>
    <message>
        <source>Write the prescriber&apos;s name and registration number.</source>
        <comment>consultation.no_prescriber</comment>
        <translation>Skriv ordinatörens namn och legitimationsnummer.</translation>
    </message>
    <message>
        <source>This consultation is not in the patient&apos;s journal.</source>
        <comment>consultation.unknown</comment>
        <translation>Den här konsultationen finns inte i patientens journal.</translation>
    </message>
    <message>
        <source>Write why the emergency is corrected.</source>
        <comment>correction.no_emergency_reason</comment>
        <translation>Skriv varför den akuta behandlingen rättas.</translation>
    </message>
    <message>
        <source>Write why the note is corrected.</source>
        <comment>correction.no_note_reason</comment>
        <translation>Skriv varför anteckningen rättas.</translation>
    </message>
    <message>
        <source>Write why the prescription is corrected.</source>
        <comment>correction.no_prescription_reason</comment>
        <translation>Skriv varför ordinationen rättas.</translation>
    </message>
    <message>
        <source>Write why the reaction is corrected.</source>
        <comment>correction.no_reaction_reason</comment>
        <translation>Skriv varför reaktionen rättas.</translation>
    </message>
    <message>
        <source>Write why the entry is corrected.</source>
        <comment>correction.no_reason</comment>
        <translation>Skriv varför journalanteckningen rättas.</translation>
    </message>
    <message>
        <source>Nothing but the reason differs from the entry as it was signed. Change what was wrong, then sign again.</source>
        <comment>correction.nothing_changed</comment>
        <translation>Inget annat än skälet skiljer sig från behandlingen som den signerades. Ändra det som var fel och signera igen.</translation>
    </message>
    <message>
        <source>This version has been countersigned already.</source>
        <comment>countersign.already</comment>
        <translation>Den här versionen är redan kontrasignerad.</translation>
    </message>
    <message>
        <source>This entry was corrected. Countersign the newest version.</source>
        <comment>countersign.corrected</comment>
        <translation>Anteckningen har rättats. Kontrasignera den senaste versionen.</translation>
    </message>
    <message>
        <source>Only who left this treatment to its performer can countersign the entry.</source>
        <comment>countersign.not_yours</comment>
        <translation>Bara den som delegerade behandlingen till den som utförde den kan kontrasignera anteckningen.</translation>
    </message>
    <message>
        <source>A course is planned from today on. Check the date.</source>
        <comment>course.behind</comment>
        <translation>En behandlingsserie planeras från och med i dag. Kontrollera datumet.</translation>
    </message>
    <message>
        <source>This course has ended already.</source>
        <comment>course.ended_already</comment>
        <translation>Den här behandlingsserien är redan avslutad.</translation>
    </message>
    <message>
        <source>There are 1 to {most} days from one to the next.</source>
        <comment>course.interval</comment>
        <translation>Det är 1 till {most} dagar från den ena till den nästa.</translation>
    </message>
    <message>
        <source>Write why the course ends.</source>
        <comment>course.no_reason</comment>
        <translation>Skriv varför behandlingsserien avslutas.</translation>
    </message>
    <message>
        <source>A course has 1 to {most} treatments.</source>
        <comment>course.number</comment>
        <translation>En behandlingsserie har 1 till {most} behandlingar.</translation>
    </message>
    <message>
        <source>This course is not in the patient&apos;s journal.</source>
        <comment>course.unknown</comment>
        <translation>Den här behandlingsserien finns inte i patientens journal.</translation>
    </message>
    <message>
        <source>There is no such day. Write the day first, then the month, then the year.</source>
        <comment>date.impossible</comment>
        <translation>Den dagen finns inte. Skriv först dagen, sedan månaden och sedan året.</translation>
    </message>
    <message>
        <source>This year could be in two centuries. Write the year with four digits.</source>
        <comment>date.two_digit_year</comment>
        <translation>Året kan höra till två århundraden. Skriv året med fyra siffror.</translation>
    </message>
    <message>
        <source>This is not a date. Write it like 7/7/1961, 1961-07-07 or 7 Jul 1961.</source>
        <comment>date.unreadable</comment>
        <translation>Det är inget datum. Skriv det som 7/7/1961, 1961-07-07 eller 7 jul 1961.</translation>
    </message>
    <message>
        <source>This year cannot be right. Write a year between 1850 and 2199.</source>
        <comment>date.year</comment>
        <translation>Det året kan inte stämma. Skriv ett år mellan 1850 och 2199.</translation>
    </message>
    <message>
        <source>This calendar file is broken. Export it again and choose the new one.</source>
        <comment>day_file.broken_calendar</comment>
        <translation>Kalenderfilen är trasig. Exportera den igen och välj den nya.</translation>
    </message>
    <message>
        <source>This appointment is cancelled in the calendar.</source>
        <comment>day_file.cancelled</comment>
        <translation>Bokningen är avbokad i kalendern.</translation>
    </message>
    <message>
        <source>How long this appointment takes cannot be read.</source>
        <comment>day_file.duration</comment>
        <translation>Det går inte att läsa hur lång bokningen är.</translation>
    </message>
    <message>
        <source>This file is empty.</source>
        <comment>day_file.empty</comment>
        <translation>Filen är tom.</translation>
    </message>
    <message>
        <source>This file&apos;s letters cannot be read. Save it as CSV (UTF-8).</source>
        <comment>day_file.encoding</comment>
        <translation>Filens tecken kan inte läsas. Spara den som CSV (UTF-8).</translation>
    </message>
    <message>
        <source>This file is far too large for a day list (more than {most} MB). Export fewer days and choose it again.</source>
        <comment>day_file.large</comment>
        <translation>Filen är alldeles för stor för en dagslista (mer än {most} MB). Exportera färre dagar och välj den igen.</translation>
    </message>
    <message>
        <source>This file has far too many lines. Export fewer days and choose it again.</source>
        <comment>day_file.lines</comment>
        <translation>Filen har alldeles för många rader. Exportera färre dagar och välj den igen.</translation>
    </message>
    <message>
        <source>This is no number of minutes.</source>
        <comment>day_file.minutes</comment>
        <translation>Detta är inte ett antal minuter.</translation>
    </message>
    <message>
        <source>There is no such day or time.</source>
        <comment>day_file.no_day</comment>
        <translation>Den dagen eller tiden finns inte.</translation>
    </message>
    <message>
        <source>This appointment has no time of day.</source>
        <comment>day_file.no_start</comment>
        <translation>Bokningen har inget klockslag.</translation>
    </message>
    <message>
        <source>This is no table with headings in its first line. Save the list as CSV, or as a calendar file (ICS).</source>
        <comment>day_file.no_table</comment>
        <translation>Detta är inte en tabell med rubriker på första raden. Spara listan som CSV eller som kalenderfil (ICS).</translation>
    </message>
    <message>
        <source>This is no text file. Save the list as CSV (UTF-8) or as a calendar file (ICS).</source>
        <comment>day_file.no_text</comment>
        <translation>Detta är inte en textfil. Spara listan som CSV (UTF-8) eller som kalenderfil (ICS).</translation>
    </message>
    <message>
        <source>This line names no patient.</source>
        <comment>day_file.nobody</comment>
        <translation>Raden nämner ingen patient.</translation>
    </message>
    <message>
        <source>A quotation mark in this line is not closed.</source>
        <comment>day_file.quotes</comment>
        <translation>Ett citattecken på raden är inte avslutat.</translation>
    </message>
    <message>
        <source>This appointment repeats itself. Export single appointments, or type it in.</source>
        <comment>day_file.repeats</comment>
        <translation>Bokningen upprepas. Exportera enskilda bokningar eller skriv in den.</translation>
    </message>
    <message>
        <source>This file has more than {most} lines. Export fewer days and choose it again.</source>
        <comment>day_file.rows</comment>
        <translation>Filen har mer än {most} rader. Exportera färre dagar och välj den igen.</translation>
    </message>
    <message>
        <source>This is no time of day. Write it with hours and minutes, like 14:05.</source>
        <comment>day_file.time</comment>
        <translation>Detta är inget klockslag. Skriv det med timmar och minuter, till exempel 14:05.</translation>
    </message>
    <message>
        <source>The file cannot be read. Choose another, or copy it anew.</source>
        <comment>day_file.unreadable</comment>
        <translation>Filen kan inte läsas. Välj en annan eller kopiera den på nytt.</translation>
    </message>
    <message>
        <source>The time zone of this appointment is not known.</source>
        <comment>day_file.zone</comment>
        <translation>Bokningens tidszon är okänd.</translation>
    </message>
    <message>
        <source>The delegation ends before it begins. Check the dates.</source>
        <comment>delegation.backwards</comment>
        <translation>Delegeringen slutar innan den börjar. Kontrollera datumen.</translation>
    </message>
    <message>
        <source>Write the instruction that the colleague is to follow.</source>
        <comment>delegation.no_instruction</comment>
        <translation>Skriv den instruktion som kollegan ska följa.</translation>
    </message>
    <message>
        <source>Write why the delegation ends.</source>
        <comment>delegation.no_reason</comment>
        <translation>Skriv varför delegeringen upphör.</translation>
    </message>
    <message>
        <source>Choose at least one treatment that the clinic&apos;s rules know.</source>
        <comment>delegation.no_treatment</comment>
        <translation>Välj minst en behandling som klinikens regler känner till.</translation>
    </message>
    <message>
        <source>Nobody delegates to themselves. Choose a colleague.</source>
        <comment>delegation.oneself</comment>
        <translation>Ingen delegerar till sig själv. Välj en kollega.</translation>
    </message>
    <message>
        <source>A delegation counts from when it is signed. Choose today or a later day.</source>
        <comment>delegation.past</comment>
        <translation>En delegering gäller från att den är undertecknad. Välj i dag eller en senare dag.</translation>
    </message>
    <message>
        <source>This delegation is not in force. Look at the list again.</source>
        <comment>delegation.unknown</comment>
        <translation>Den här delegeringen gäller inte. Titta i listan igen.</translation>
    </message>
    <message>
        <source>This person does not work here. Choose one of the list.</source>
        <comment>delegation.unknown_colleague</comment>
        <translation>Den här personen arbetar inte här. Välj en ur listan.</translation>
    </message>
    <message>
        <source>Only somebody with a registration can delegate. Ask the owner.</source>
        <comment>delegation.unregistered</comment>
        <translation>Bara den som har legitimation kan delegera. Fråga ägaren.</translation>
    </message>
    <message>
        <source>The demo clinic could not be made there ({what}).</source>
        <comment>demo.unwritable</comment>
        <translation>Demokliniken kunde inte skapas där ({what}).</translation>
    </message>
    <message>
        <source>This is not the patient&apos;s name. Write who receives it, and what they are.</source>
        <comment>disclosure.not_the_patient</comment>
        <translation>Det är inte patientens namn. Skriv vem som tar emot det, och vad den är.</translation>
    </message>
    <message>
        <source>A typeface that belongs to the program is missing or damaged, so nothing was printed. Install the program again.</source>
        <comment>documents.font_missing</comment>
        <translation>Ett typsnitt som hör till programmet saknas eller är skadat, så ingenting skrevs ut. Installera programmet igen.</translation>
    </message>
    <message>
        <source>The file “{name}” that belongs to the program is missing or damaged. Install the program again.</source>
        <comment>documents.labels_missing</comment>
        <translation>Filen ”{name}”, som hör till programmet, saknas eller är skadad. Installera programmet igen.</translation>
    </message>
    <message>
        <source>The parts of a document could not be joined.</source>
        <comment>documents.not_joined</comment>
        <translation>Delarna av ett dokument kunde inte fogas samman.</translation>
    </message>
    <message>
        <source>The file “{name}” that belongs to the program is missing. Install the program again.</source>
        <comment>documents.template_missing</comment>
        <translation>Filen ”{name}”, som hör till programmet, saknas. Installera programmet igen.</translation>
    </message>
    <message>
        <source>This is more text than a draft can hold. Shorten it.</source>
        <comment>draft.too_long</comment>
        <translation>Det är mer text än ett utkast rymmer. Korta den.</translation>
    </message>
    <message>
        <source>An emergency cannot lie in the future. Check the times.</source>
        <comment>emergency.ahead</comment>
        <translation>En akut behandling kan inte ligga i framtiden. Kontrollera tiderna.</translation>
    </message>
    <message>
        <source>This emergency was corrected. Review the newest version.</source>
        <comment>emergency.corrected</comment>
        <translation>Den akuta behandlingen har rättats. Granska den senaste versionen.</translation>
    </message>
    <message>
        <source>Write what follows from it, or that nothing does.</source>
        <comment>emergency.no_conclusion</comment>
        <translation>Skriv vad det ger anledning till, eller att det inte ger anledning till något.</translation>
    </message>
    <message>
        <source>Every drug needs its name, its dose and its route.</source>
        <comment>emergency.no_dose</comment>
        <translation>Varje läkemedel behöver namn, dos och administreringssätt.</translation>
    </message>
    <message>
        <source>Write how it went.</source>
        <comment>emergency.no_outcome</comment>
        <translation>Skriv hur det gick.</translation>
    </message>
    <message>
        <source>Write why it could not wait for a consent.</source>
        <comment>emergency.no_reason</comment>
        <translation>Skriv varför det inte kunde vänta på ett samtycke.</translation>
    </message>
    <message>
        <source>Write what happened.</source>
        <comment>emergency.no_words</comment>
        <translation>Skriv vad som hände.</translation>
    </message>
    <message>
        <source>You treated this yourself. Let another practitioner of the clinic review it.</source>
        <comment>emergency.own_review</comment>
        <translation>Du behandlade själv. Låt en annan behandlare på kliniken granska det.</translation>
    </message>
    <message>
        <source>This emergency has been reviewed already.</source>
        <comment>emergency.reviewed_already</comment>
        <translation>Den här akuta behandlingen är redan granskad.</translation>
    </message>
    <message>
        <source>This emergency is not in the patient&apos;s journal.</source>
        <comment>emergency.unknown</comment>
        <translation>Den här akuta behandlingen finns inte i patientens journal.</translation>
    </message>
    <message>
        <source>A request of this person is still open and needs the journal. Answer it first.</source>
        <comment>erasure.asked</comment>
        <translation>En begäran från personen är ännu öppen och kräver journalen. Besvara den först.</translation>
    </message>
    <message>
        <source>Something was written of this patient since the erasure was proposed. Turn it down and propose it anew.</source>
        <comment>erasure.changed</comment>
        <translation>Något har skrivits om patienten sedan raderingen föreslogs. Avslå den och föreslå på nytt.</translation>
    </message>
    <message>
        <source>This person has an appointment today or later. Cancel it first, if nobody comes.</source>
        <comment>erasure.expected</comment>
        <translation>Personen har en bokning i dag eller senare. Avboka den först, om ingen kommer.</translation>
    </message>
    <message>
        <source>This proposal was carried out or turned down already.</source>
        <comment>erasure.gone</comment>
        <translation>Förslaget är redan utfört eller avslaget.</translation>
    </message>
    <message>
        <source>This journal must be kept until {date} ({source}), so it cannot be erased before.</source>
        <comment>erasure.kept</comment>
        <translation>Journalen måste bevaras till {date} ({source}) och kan inte raderas dessförinnan.</translation>
    </message>
    <message>
        <source>Good practice keeps this until {date} ({source}). Say why it is to be erased earlier.</source>
        <comment>erasure.kept_by_benchmark</comment>
        <translation>God praxis bevarar detta till {date} ({source}). Säg varför det ska raderas tidigare.</translation>
    </message>
    <message>
        <source>There is no such patient in this journal.</source>
        <comment>erasure.no_patient</comment>
        <translation>Patienten finns inte i journalen.</translation>
    </message>
    <message>
        <source>Write why. It is kept in the journal.</source>
        <comment>erasure.no_reason</comment>
        <translation>Skriv varför. Det sparas i journalen.</translation>
    </message>
    <message>
        <source>Two different people must approve exactly this erasure before it is carried out.</source>
        <comment>erasure.not_approved</comment>
        <translation>Två olika personer måste godkänna just denna radering innan den utförs.</translation>
    </message>
    <message>
        <source>Only practitioners can open this file. Ask one of them.</source>
        <comment>file.no_key</comment>
        <translation>Bara behandlare kan öppna den här filen. Fråga en av dem.</translation>
    </message>
    <message>
        <source>This file is not in the patient&apos;s journal. Open the record again.</source>
        <comment>file.unknown</comment>
        <translation>Den här filen finns inte i patientens journal. Öppna journalen igen.</translation>
    </message>
    <message>
        <source>This very file is in the patient&apos;s journal already, filed by {by}.</source>
        <comment>filed.before</comment>
        <translation>Just den här filen finns redan i patientens journal, inlagd av {by}.</translation>
    </message>
    <message>
        <source>No copy of a photo was handed out on this consent.</source>
        <comment>follow_up.no_copies</comment>
        <translation>Ingen kopia av ett foto har lämnats ut på det här samtycket.</translation>
    </message>
    <message>
        <source>Say how it went with whoever has the copy.</source>
        <comment>follow_up.no_outcome</comment>
        <translation>Ange hur det gick med den som har kopian.</translation>
    </message>
    <message>
        <source>This consent was not taken back. Look at the journal again.</source>
        <comment>follow_up.no_withdrawal</comment>
        <translation>Detta samtycke har inte återtagits. Titta i journalen igen.</translation>
    </message>
    <message>
        <source>Write what was said, and why the copy cannot come back.</source>
        <comment>follow_up.no_words</comment>
        <translation>Skriv vad som sades och varför kopian inte kan komma tillbaka.</translation>
    </message>
    <message>
        <source>This is done already. Look at the list again.</source>
        <comment>follow_up.unknown</comment>
        <translation>Det är redan gjort. Titta på listan igen.</translation>
    </message>
    <message>
        <source>This folder is not empty. Choose a new or empty folder for the journal.</source>
        <comment>founding.not_empty</comment>
        <translation>Mappen är inte tom. Välj en ny eller tom mapp för journalen.</translation>
    </message>
    <message>
        <source>What follows ({ai}) holds characters that cannot stand there. Scan once more.</source>
        <comment>gs1.characters</comment>
        <translation>Det som följer efter ({ai}) har tecken som inte kan stå där. Skanna en gång till.</translation>
    </message>
    <message>
        <source>The check digit of ({ai}) is wrong, so a digit was misread. Scan it once more.</source>
        <comment>gs1.check_digit</comment>
        <translation>Kontrollsiffran i ({ai}) är fel, så en siffra har lästs fel. Skanna en gång till.</translation>
    </message>
    <message>
        <source>The code holds characters that cannot be read. Scan it once more, or type what is printed on the pack.</source>
        <comment>gs1.control_characters</comment>
        <translation>Koden har tecken som inte kan läsas. Skanna en gång till, eller skriv vad som står på förpackningen.</translation>
    </message>
    <message>
        <source>The code ends within ({ai}). Scan it once more.</source>
        <comment>gs1.cut_off</comment>
        <translation>Koden slutar mitt i ({ai}). Skanna en gång till.</translation>
    </message>
    <message>
        <source>Nothing was scanned. Scan the code, or type the lot number.</source>
        <comment>gs1.empty</comment>
        <translation>Inget har skannats. Skanna koden, eller skriv batchnumret.</translation>
    </message>
    <message>
        <source>These digits are as many as a product number has, but the check digit is wrong. Scan once more.</source>
        <comment>gs1.maybe_gtin</comment>
        <translation>Det är lika många siffror som i ett produktnummer, men kontrollsiffran är fel. Skanna en gång till.</translation>
    </message>
    <message>
        <source>This reads as a barcode, but it could be a number of its own. Compare it with what is printed on the pack.</source>
        <comment>gs1.maybe_text</comment>
        <translation>Det ser ut som en streckkod, men kan också vara ett nummer i sig. Jämför med vad som står på förpackningen.</translation>
    </message>
    <message>
        <source>The date of ({ai}) is no day that there is. Scan it once more.</source>
        <comment>gs1.no_day</comment>
        <translation>Datumet i ({ai}) finns inte. Skanna en gång till.</translation>
    </message>
    <message>
        <source>After one part of the code comes something that is no code. Scan it once more.</source>
        <comment>gs1.no_identifier</comment>
        <translation>Efter en del av koden kommer något som inte är en kod. Skanna en gång till.</translation>
    </message>
    <message>
        <source>This web address is not that of a product. Scan the other code of the pack.</source>
        <comment>gs1.no_link</comment>
        <translation>Den här webbadressen hör inte till en produkt. Skanna förpackningens andra kod.</translation>
    </message>
    <message>
        <source>The scanner did not send where one part of the code ends, so it can be read in more than one way. Compare it with what is printed on the pack.</source>
        <comment>gs1.no_separator</comment>
        <translation>Skannern skickade inte var en del av koden slutar, så den kan läsas på flera sätt. Jämför med vad som står på förpackningen.</translation>
    </message>
    <message>
        <source>This code is not a GS1 code but one of another format. Scan the other code of the pack.</source>
        <comment>gs1.other_format</comment>
        <translation>Koden är inte en GS1-kod utan av ett annat format. Skanna förpackningens andra kod.</translation>
    </message>
    <message>
        <source>The code names ({ai}) twice, with different values. Scan it once more.</source>
        <comment>gs1.repeated</comment>
        <translation>Koden nämner ({ai}) två gånger med olika värden. Skanna en gång till.</translation>
    </message>
    <message>
        <source>This is too long for a barcode. Empty the field and scan once more.</source>
        <comment>gs1.too_long</comment>
        <translation>Det är för långt för en streckkod. Töm fältet och skanna en gång till.</translation>
    </message>
    <message>
        <source>The code holds a part ({ai}) that is not known here. Type what is printed on the pack.</source>
        <comment>gs1.unknown</comment>
        <translation>Koden har en del ({ai}) som inte är känd här. Skriv vad som står på förpackningen.</translation>
    </message>
    <message>
        <source>What follows ({ai}) is longer than it can be: the scanner did not send where the part ends. Type what is printed on the pack.</source>
        <comment>gs1.value_too_long</comment>
        <translation>Det som följer efter ({ai}) är längre än det kan vara: skannern skickade inte var delen slutar. Skriv vad som står på förpackningen.</translation>
    </message>
    <message>
        <source>Write in the remarks why an alert no longer counts.</source>
        <comment>health.alert_dropped</comment>
        <translation>Skriv i anmärkningarna varför en varning inte längre gäller.</translation>
    </message>
    <message>
        <source>Questions that must be answered and are not: {count}.</source>
        <comment>health.missing</comment>
        <translation>Frågor som måste besvaras och inte är det: {count}.</translation>
    </message>
    <message>
        <source>These health answers are not in the patient&apos;s journal, or do not count.</source>
        <comment>health.no_answers</comment>
        <translation>Dessa hälsouppgifter finns inte i patientens journal eller räknas inte.</translation>
    </message>
    <message>
        <source>There is nothing to keep: no form, or the same form twice.</source>
        <comment>health.no_form</comment>
        <translation>Det finns inget att spara: inget formulär, eller samma formulär två gånger.</translation>
    </message>
    <message>
        <source>Write the name of the guardian who answered.</source>
        <comment>health.no_guardian</comment>
        <translation>Skriv namnet på den vårdnadshavare som svarade.</translation>
    </message>
    <message>
        <source>There is no health questionnaire in the patient&apos;s language ({language}). Ask in another language.</source>
        <comment>health.no_questionnaire</comment>
        <translation>Det finns ingen hälsodeklaration på patientens språk ({language}). Fråga på ett annat språk.</translation>
    </message>
    <message>
        <source>Write why these answers do not count.</source>
        <comment>health.no_reason</comment>
        <translation>Skriv varför de här svaren inte gäller.</translation>
    </message>
    <message>
        <source>These answers do not wait for a confirmation. Open the record again.</source>
        <comment>health.nothing_to_confirm</comment>
        <translation>De här svaren väntar inte på att bekräftas. Öppna journalen igen.</translation>
    </message>
    <message>
        <source>This is not a questionnaire that is in force here. Hand over the form again.</source>
        <comment>health.other_questionnaire</comment>
        <translation>Det här är inte ett formulär som gäller här. Lämna över formuläret igen.</translation>
    </message>
    <message>
        <source>This patient&apos;s health was confirmed in the meantime. Open the record again, and look.</source>
        <comment>health.stale</comment>
        <translation>Patientens hälsouppgifter har bekräftats under tiden. Öppna journalen igen och kontrollera.</translation>
    </message>
    <message>
        <source>The times of these answers cannot be right. Check the clock and hand over the form again.</source>
        <comment>health.times</comment>
        <translation>Tiderna för de här svaren kan inte stämma. Kontrollera klockan och lämna över formuläret igen.</translation>
    </message>
    <message>
        <source>Write the allergies, or confirm that none are known.</source>
        <comment>health.unclear</comment>
        <translation>Skriv överkänsligheterna, eller bekräfta att inga är kända.</translation>
    </message>
    <message>
        <source>These answers cannot be read. Ask the patient again.</source>
        <comment>health.unreadable</comment>
        <translation>De här svaren kan inte läsas. Fråga patienten igen.</translation>
    </message>
    <message>
        <source>The signature is missing. Please sign in the field.</source>
        <comment>health.unsigned</comment>
        <translation>Underskriften saknas. Skriv under i fältet.</translation>
    </message>
    <message>
        <source>An answer does not fit its question. Go through the form again.</source>
        <comment>health.wrong</comment>
        <translation>Ett svar passar inte till sin fråga. Gå igenom formuläret igen.</translation>
    </message>
    <message>
        <source>This hold does not stand any more.</source>
        <comment>hold.gone</comment>
        <translation>Spärren gäller inte längre.</translation>
    </message>
    <message>
        <source>A complaint case holds this journal. Close the case to release it.</source>
        <comment>hold.of_case</comment>
        <translation>Ett klagomålsärende har satt gallringsstopp för journalen. Avsluta ärendet för att häva det.</translation>
    </message>
    <message>
        <source>The first six digits of a CHI number are the birth date; these are not a date.</source>
        <comment>identifier.chi.date</comment>
        <translation>De första sex siffrorna i ett CHI-nummer är födelsedatumet, men de här är inget datum.</translation>
    </message>
    <message>
        <source>There is an invisible character in this number. Type the number instead of pasting it.</source>
        <comment>identifier.control_character</comment>
        <translation>Det finns ett osynligt tecken i numret. Skriv det i stället för att klistra in det.</translation>
    </message>
    <message>
        <source>The seventh digit gives a birth date that cannot be right. Check the number.</source>
        <comment>identifier.cpr.century</comment>
        <translation>Den sjunde siffran ger ett födelsedatum som inte kan stämma. Kontrollera numret.</translation>
    </message>
    <message>
        <source>The first six digits are not a date. Check day, month and year.</source>
        <comment>identifier.cpr.date</comment>
        <translation>De första sex siffrorna är inget datum. Kontrollera dag, månad och år.</translation>
    </message>
    <message>
        <source>This is a replacement number, not a CPR number.</source>
        <comment>identifier.cpr.is_replacement</comment>
        <translation>Det är ett danskt reservnummer, inte ett CPR-nummer.</translation>
    </message>
    <message>
        <source>The check digit does not fit. Such numbers have been issued since 2007; check it once more.</source>
        <comment>identifier.cpr.modulus</comment>
        <translation>Kontrollsiffran stämmer inte. Sådana nummer har delats ut sedan 2007; kontrollera det en gång till.</translation>
    </message>
    <message>
        <source>A CPR number has ten digits: six for the birth date and four more.</source>
        <comment>identifier.cpr.shape</comment>
        <translation>Ett CPR-nummer har tio siffror: sex för födelsedatumet och fyra till.</translation>
    </message>
    <message>
        <source>Write the number, or choose “none”.</source>
        <comment>identifier.empty</comment>
        <translation>Skriv numret, eller välj ”inget”.</translation>
    </message>
    <message>
        <source>The check digit does not fit, so a digit is wrong or two have changed places.</source>
        <comment>identifier.gb.check_digit</comment>
        <translation>Kontrollsiffran stämmer inte: en siffra är fel, eller två har bytt plats.</translation>
    </message>
    <message>
        <source>This number has ten digits.</source>
        <comment>identifier.gb.shape</comment>
        <translation>Det här numret har tio siffror.</translation>
    </message>
    <message>
        <source>Health and Care numbers lie between 320 000 0010 and 399 999 9999. Check who issued it.</source>
        <comment>identifier.hc.range</comment>
        <translation>H&amp;C-nummer ligger mellan 320 000 0010 och 399 999 9999. Kontrollera vem som har utfärdat det.</translation>
    </message>
    <message>
        <source>Write who issued this number, so that it can be told from others.</source>
        <comment>identifier.issuer_missing</comment>
        <translation>Skriv vem som har utfärdat numret, så att det kan skiljas från andra.</translation>
    </message>
    <message>
        <source>This number is too long. Check it.</source>
        <comment>identifier.long</comment>
        <translation>Numret är för långt. Kontrollera det.</translation>
    </message>
    <message>
        <source>NHS numbers in use begin with 4, 6 or 7. Check the number and who issued it.</source>
        <comment>identifier.nhs.range</comment>
        <translation>NHS-nummer som används börjar med 4, 6 eller 7. Kontrollera numret och vem som har utfärdat det.</translation>
    </message>
    <message>
        <source>This is a test number, which belongs to nobody.</source>
        <comment>identifier.nhs.test</comment>
        <translation>Det är ett testnummer som inte tillhör någon.</translation>
    </message>
    <message>
        <source>Numbers beginning with 999 are for tests and belong to nobody.</source>
        <comment>identifier.nhs.test_refused</comment>
        <translation>Nummer som börjar med 999 är till för test och tillhör ingen.</translation>
    </message>
    <message>
        <source>The birth date differs from the one in this number. That can be right; check it.</source>
        <comment>identifier.other_birth_date</comment>
        <translation>Födelsedatumet är ett annat än det i numret. Det kan vara rätt; kontrollera det.</translation>
    </message>
    <message>
        <source>A passport number has five to twenty letters and digits.</source>
        <comment>identifier.passport.shape</comment>
        <translation>Ett passnummer har fem till tjugo bokstäver och siffror.</translation>
    </message>
    <message>
        <source>The first six digits are not a date, nor one with 60 added to the day.</source>
        <comment>identifier.replacement.date</comment>
        <translation>De första sex siffrorna är inget datum, inte heller med 60 lagt till dagen.</translation>
    </message>
    <message>
        <source>This looks like an ordinary CPR number. If it is one, choose CPR.</source>
        <comment>identifier.replacement.looks_real</comment>
        <translation>Det ser ut som ett vanligt CPR-nummer. Om det är det, välj CPR.</translation>
    </message>
    <message>
        <source>A replacement number has six digits for the birth date and four digits or letters.</source>
        <comment>identifier.replacement.shape</comment>
        <translation>Ett danskt reservnummer har sex siffror för födelsedatumet och fyra siffror eller bokstäver.</translation>
    </message>
    <message>
        <source>The check digit does not fit, so a digit is wrong or two have changed places.</source>
        <comment>identifier.se.check_digit</comment>
        <translation>Kontrollsiffran stämmer inte: en siffra är fel, eller två har bytt plats.</translation>
    </message>
    <message>
        <source>The birth date in this number is not a date. Check year, month and day.</source>
        <comment>identifier.se.date</comment>
        <translation>Födelsedatumet i numret är inget datum. Kontrollera år, månad och dag.</translation>
    </message>
    <message>
        <source>This is a personnummer, not a samordningsnummer.</source>
        <comment>identifier.se.is_personnummer</comment>
        <translation>Det är ett personnummer, inte ett samordningsnummer.</translation>
    </message>
    <message>
        <source>This is a samordningsnummer, not a personnummer.</source>
        <comment>identifier.se.is_samordning</comment>
        <translation>Det är ett samordningsnummer, inte ett personnummer.</translation>
    </message>
    <message>
        <source>Write ten or twelve digits: the birth date, a hyphen (or + from the age of 100) and four more.</source>
        <comment>identifier.se.shape</comment>
        <translation>Skriv tio eller tolv siffror: födelsedatumet, ett bindestreck (eller + från 100 års ålder) och fyra till.</translation>
    </message>
    <message>
        <source>The birth date in this number is in the future or too long ago. Check the year.</source>
        <comment>identifier.se.year</comment>
        <translation>Födelsedatumet i numret ligger i framtiden eller för långt tillbaka. Kontrollera året.</translation>
    </message>
    <message>
        <source>There is another number of the same kind. Keep both only if the patient really has two.</source>
        <comment>identifier.second_of_kind</comment>
        <translation>Det finns ett nummer till av samma slag. Behåll båda bara om patienten verkligen har två.</translation>
    </message>
    <message>
        <source>Register the patient&apos;s birth date first.</source>
        <comment>identity.no_birth_date</comment>
        <translation>Registrera först patientens födelsedatum.</translation>
    </message>
    <message>
        <source>The birth date on the document is not the registered one. Correct the registration, or check who this is.</source>
        <comment>identity.other_birth_date</comment>
        <translation>Födelsedatumet på handlingen är inte det registrerade. Rätta registreringen, eller kontrollera vem det är.</translation>
    </message>
    <message>
        <source>Information cannot be given in the future.</source>
        <comment>information.ahead</comment>
        <translation>Information kan inte ha getts i framtiden. Kontrollera tiden.</translation>
    </message>
    <message>
        <source>Say when the written or the oral information was given.</source>
        <comment>information.nothing</comment>
        <translation>Ange när den skriftliga eller den muntliga informationen gavs.</translation>
    </message>
    <message>
        <source>This journal has a record that is not the one that was signed. Do not rely on it, and run a full check.</source>
        <comment>journal.record_altered</comment>
        <translation>Den här journalen har en post som inte är den som signerades. Lita inte på den, och kör en fullständig kontroll.</translation>
    </message>
    <message>
        <source>A record of this journal is missing from its place, so not everything can be shown. Do not rely on it, and run a full check.</source>
        <comment>journal.record_missing</comment>
        <translation>En post i den här journalen saknas på sin plats, så allt kan inte visas. Lita inte på journalen, och kör en fullständig kontroll.</translation>
    </message>
    <message>
        <source>A change of who has access had been interrupted and has just been completed. Please sign in again.</source>
        <comment>keyring.finished</comment>
        <translation>En ändring av vem som har åtkomst hade avbrutits och har nyss slutförts. Logga in igen.</translation>
    </message>
    <message>
        <source>The sign-in keys are not the ones the journal knows: an older copy may have been put in their place. Restore the newest backup.</source>
        <comment>keyring.not_in_ledger</comment>
        <translation>Inloggningsnycklarna är inte de som journalen känner till: en äldre kopia kan ha lagts i deras ställe. Återställ den senaste säkerhetskopian.</translation>
    </message>
    <message>
        <source>The journal does not say which sign-in keys are valid. Restore the newest backup.</source>
        <comment>keyring.unstated</comment>
        <translation>Journalen säger inte vilka inloggningsnycklar som gäller. Återställ den senaste säkerhetskopian.</translation>
    </message>
    <message>
        <source>Print the recovery kit and type it back first: without it a lost password would lose every journal.</source>
        <comment>kit.not_confirmed</comment>
        <translation>Skriv ut återställningsbladen och skriv tillbaka orden först: utan dem skulle ett glömt lösenord kosta alla journaler.</translation>
    </message>
    <message>
        <source>These words are not the ones on the sheet. Look again and type them once more.</source>
        <comment>kit.wrong_group</comment>
        <translation>Det är inte orden som står på bladet. Titta igen och skriv dem en gång till.</translation>
    </message>
    <message>
        <source>These are not the words of this journal&apos;s sheet. Check that it is the right sheet.</source>
        <comment>kit.wrong_words</comment>
        <translation>Det är inte orden på den här journalens blad. Kontrollera att det är rätt blad.</translation>
    </message>
    <message>
        <source>The journal&apos;s end does not match its records. Do not change anything, and have the whole journal checked.</source>
        <comment>ledger.head_broken</comment>
        <translation>Journalens slut stämmer inte med posterna. Ändra ingenting, och låt kontrollera hela journalen.</translation>
    </message>
    <message>
        <source>Someone else saved at the same moment. Please try again.</source>
        <comment>ledger.head_moved</comment>
        <translation>Någon annan sparade i samma ögonblick. Försök igen.</translation>
    </message>
    <message>
        <source>The newest part of the journal does not fit together: some of it is missing, older than the rest, or damaged. Restore the newest backup, and have the whole journal checked.</source>
        <comment>ledger.tail_damaged</comment>
        <translation>Den senaste delen av journalen hänger inte ihop: något av den saknas, är äldre än resten eller är skadat. Återställ den senaste säkerhetskopian, och låt kontrollera hela journalen.</translation>
    </message>
    <message>
        <source>This draft is no longer there: a colleague went on with it. Look at the list anew.</source>
        <comment>left_draft.gone</comment>
        <translation>Utkastet finns inte längre kvar: en kollega har fortsatt med det. Titta på listan igen.</translation>
    </message>
    <message>
        <source>Please sign in with your password.</source>
        <comment>lock.password_needed</comment>
        <translation>Logga in med ditt lösenord.</translation>
    </message>
    <message>
        <source>Write how this query ended.</source>
        <comment>log_review.no_finding</comment>
        <translation>Skriv hur frågan avslutades.</translation>
    </message>
    <message>
        <source>Write what is to be asked about each look that is queried.</source>
        <comment>log_review.no_question</comment>
        <translation>Skriv vad som ska frågas om varje åtkomst som ifrågasätts.</translation>
    </message>
    <message>
        <source>Say of every look on the list whether it was justified.</source>
        <comment>log_review.not_all</comment>
        <translation>Bedöm varje åtkomst på listan.</translation>
    </message>
    <message>
        <source>Choose a period of at least a day and at most a year.</source>
        <comment>log_review.period</comment>
        <translation>Välj en period på minst en dag och högst ett år.</translation>
    </message>
    <message>
        <source>This query was settled already.</source>
        <comment>log_review.settled</comment>
        <translation>Frågan är redan avslutad.</translation>
    </message>
    <message>
        <source>This period holds too many looks for one review. Choose a shorter one.</source>
        <comment>log_review.too_many</comment>
        <translation>Perioden innehåller för många åtkomster för en granskning. Välj en kortare.</translation>
    </message>
    <message>
        <source>The dose of point {number} must be a number above zero.</source>
        <comment>map.amount</comment>
        <translation>Dosen i punkt {number} måste vara ett tal över noll.</translation>
    </message>
    <message>
        <source>Point {number} has a dose. Choose its product.</source>
        <comment>map.dose_of_nothing</comment>
        <translation>Punkt {number} har en dos. Välj produkten.</translation>
    </message>
    <message>
        <source>Point {number} is of a product that is not among the entry&apos;s lines.</source>
        <comment>map.no_product</comment>
        <translation>Punkt {number} hör till en produkt som inte finns bland anteckningens rader.</translation>
    </message>
    <message>
        <source>Point {number} lies outside the drawing.</source>
        <comment>map.outside</comment>
        <translation>Punkt {number} ligger utanför teckningen.</translation>
    </message>
    <message>
        <source>Point {number} lies on a photo that is not here.</source>
        <comment>map.strange_photo</comment>
        <translation>Punkt {number} ligger på ett foto som inte finns här.</translation>
    </message>
    <message>
        <source>Depth and technique of point {number} may have {most} characters.</source>
        <comment>map.too_long</comment>
        <translation>Djup och teknik i punkt {number} får ha {most} tecken.</translation>
    </message>
    <message>
        <source>There are {count} points; an entry can hold {most}.</source>
        <comment>map.too_many</comment>
        <translation>Det finns {count} punkter; en anteckning rymmer {most}.</translation>
    </message>
    <message>
        <source>Point {number} is on a drawing that is not known.</source>
        <comment>map.unknown</comment>
        <translation>Punkt {number} ligger på en teckning som inte är känd.</translation>
    </message>
    <message>
        <source>Depth and technique of point {number} hold signs that cannot be written.</source>
        <comment>map.words</comment>
        <translation>Djup och teknik i punkt {number} innehåller tecken som inte kan skrivas.</translation>
    </message>
    <message>
        <source>The same purpose and channel cannot be allowed and refused at once.</source>
        <comment>marketing.both</comment>
        <translation>Samma ändamål och kanal kan inte både tillåtas och nekas.</translation>
    </message>
    <message>
        <source>Choose at least one purpose and channel.</source>
        <comment>marketing.nothing</comment>
        <translation>Välj minst ett ändamål och en kanal.</translation>
    </message>
    <message>
        <source>Write why these two are the same person.</source>
        <comment>merge.no_reason</comment>
        <translation>Skriv varför de två är samma person.</translation>
    </message>
    <message>
        <source>Write why these two are different people.</source>
        <comment>merge.no_reason_apart</comment>
        <translation>Skriv varför de två är olika personer.</translation>
    </message>
    <message>
        <source>This patient is not merged with another.</source>
        <comment>merge.not_merged</comment>
        <translation>Den här patienten är inte hopslagen med någon annan.</translation>
    </message>
    <message>
        <source>These two are shown as one patient already.</source>
        <comment>merge.same</comment>
        <translation>De två visas redan som en patient.</translation>
    </message>
    <message>
        <source>A note cannot tell of the future. Check the time.</source>
        <comment>note.ahead</comment>
        <translation>En anteckning kan inte handla om framtiden. Kontrollera tiden.</translation>
    </message>
    <message>
        <source>The note is empty.</source>
        <comment>note.empty</comment>
        <translation>Anteckningen är tom.</translation>
    </message>
    <message>
        <source>This note is not in the patient&apos;s journal.</source>
        <comment>note.unknown</comment>
        <translation>Den här anteckningen finns inte i patientens journal.</translation>
    </message>
    <message>
        <source>This notice is not in force here. Choose the notice again.</source>
        <comment>notice.other_text</comment>
        <translation>Den här informationen gäller inte här. Välj informationen igen.</translation>
    </message>
    <message>
        <source>Write why other rules are to count from now on.</source>
        <comment>pack.no_reason</comment>
        <translation>Skriv varför andra regler ska gälla från och med nu.</translation>
    </message>
    <message>
        <source>The files on disk have changed since you read what differs. Look at the differences again.</source>
        <comment>pack.not_seen</comment>
        <translation>Filerna på disken har ändrats sedan du läste vad som skiljer. Titta på skillnaderna igen.</translation>
    </message>
    <message>
        <source>This case cannot be judged: {problem}</source>
        <comment>packs.bad_case</comment>
        <translation>Det här fallet kan inte bedömas: {problem}</translation>
    </message>
    <message>
        <source>There is no folder “packs” in {folder}.</source>
        <comment>packs.no_folder</comment>
        <translation>Det finns ingen mapp ”packs” i {folder}.</translation>
    </message>
    <message>
        <source>The clinical rules or texts cannot be used. {problem} Correct the file, or put back the earlier one.</source>
        <comment>packs.refused</comment>
        <translation>De kliniska reglerna eller texterna kan inte användas. {problem} Rätta filen eller lägg tillbaka den tidigare.</translation>
    </message>
    <message>
        <source>The clinic has no other practitioner. Write why you confirm alone, and type your PIN.</source>
        <comment>paper.alone</comment>
        <translation>Kliniken har ingen annan behandlare. Skriv varför du bekräftar ensam och ange din pinkod.</translation>
    </message>
    <message>
        <source>This is not a code of a form. Type the 12 characters beside the square again; a character may be misread.</source>
        <comment>paper.code_misread</comment>
        <translation>Det här är inte en blanketts kod. Skriv de 12 tecknen bredvid fyrkanten igen; ett tecken kan vara felläst.</translation>
    </message>
    <message>
        <source>No form with this code was printed here. Compare it with the paper.</source>
        <comment>paper.code_unknown</comment>
        <translation>Ingen blankett med den koden har skrivits ut här. Jämför den med papperet.</translation>
    </message>
    <message>
        <source>The paper cannot have been signed then: that is before it was printed, or after it was filed. Compare the date with the paper.</source>
        <comment>paper.date</comment>
        <translation>Papperet kan inte ha undertecknats då: det är innan det skrevs ut eller efter att det lades in. Jämför datumet med papperet.</translation>
    </message>
    <message>
        <source>This paper is no consent. Take it in as what it is.</source>
        <comment>paper.no_consent</comment>
        <translation>Papperet är inget samtycke. För in det som vad det är.</translation>
    </message>
    <message>
        <source>This paper is no information. Take it in as what it is.</source>
        <comment>paper.no_information</comment>
        <translation>Papperet är ingen information. För in det som vad det är.</translation>
    </message>
    <message>
        <source>A consent that was signed elsewhere is filed as a PDF. File a scan instead.</source>
        <comment>paper.no_pdf</comment>
        <translation>Ett samtycke som undertecknats någon annanstans läggs in som PDF. Lägg in en skanning i stället.</translation>
    </message>
    <message>
        <source>Write in a few words why.</source>
        <comment>paper.no_reason</comment>
        <translation>Skriv med några ord varför.</translation>
    </message>
    <message>
        <source>Compare every point with the paper, and tick it.</source>
        <comment>paper.not_compared</comment>
        <translation>Jämför varje punkt med papperet och kryssa för den.</translation>
    </message>
    <message>
        <source>This consent does not wait for a second person. Open the record again.</source>
        <comment>paper.not_waiting</comment>
        <translation>Samtycket väntar inte på en andra person. Öppna journalen igen.</translation>
    </message>
    <message>
        <source>The file could not be written there. Choose another folder.</source>
        <comment>paper.not_written</comment>
        <translation>Filen kunde inte skrivas där. Välj en annan mapp.</translation>
    </message>
    <message>
        <source>Choose at least one form to print.</source>
        <comment>paper.nothing_chosen</comment>
        <translation>Välj minst en blankett att skriva ut.</translation>
    </message>
    <message>
        <source>These pages are not those that were filed. Run a full check.</source>
        <comment>paper.other_pages</comment>
        <translation>Sidorna är inte de som lades in. Kör en fullständig kontroll.</translation>
    </message>
    <message>
        <source>This form was printed for another patient. Look at the name on the paper, and open that patient.</source>
        <comment>paper.other_patient</comment>
        <translation>Blanketten skrevs ut för en annan patient. Titta på namnet på papperet och öppna den patienten.</translation>
    </message>
    <message>
        <source>What the first look wrote down is not what stands on this paper. Set the paper aside, and ask for a new consent.</source>
        <comment>paper.other_than_read</comment>
        <translation>Det som den första noterade är inte det som står på papperet. Lägg papperet åt sidan och be om ett nytt samtycke.</translation>
    </message>
    <message>
        <source>You looked at this paper first. The second must be another practitioner: {names}.</source>
        <comment>paper.same_person</comment>
        <translation>Du tittade på papperet först. Den andra måste vara en annan behandlare: {names}.</translation>
    </message>
    <message>
        <source>This paper was taken in or set aside already. Open the record again.</source>
        <comment>paper.taken</comment>
        <translation>Papperet är redan infört eller lagt åt sidan. Öppna journalen igen.</translation>
    </message>
    <message>
        <source>The text on the paper (version {version}) was not in force when it was signed. Ask for a new consent.</source>
        <comment>paper.text_not_in_force</comment>
        <translation>Texten på papperet (version {version}) gällde inte när det undertecknades. Be om ett nytt samtycke.</translation>
    </message>
    <message>
        <source>This paper is not in the patient&apos;s journal. Open the record again.</source>
        <comment>paper.unknown</comment>
        <translation>Papperet finns inte i patientens journal. Öppna journalen igen.</translation>
    </message>
    <message>
        <source>This password is among the first that are tried. Choose words that do not belong together.</source>
        <comment>password.known</comment>
        <translation>Det lösenordet är bland de första som provas. Välj ord som inte hör ihop.</translation>
    </message>
    <message>
        <source>Beside the clinic&apos;s or your own name there is too little left. Choose other words.</source>
        <comment>password.own_words</comment>
        <translation>Utöver klinikens eller ditt eget namn blir det för lite kvar. Välj andra ord.</translation>
    </message>
    <message>
        <source>This password repeats itself or counts up or down. Choose words that do not belong together.</source>
        <comment>password.pattern</comment>
        <translation>Lösenordet upprepar sig eller räknar uppåt eller nedåt. Välj ord som inte hör ihop.</translation>
    </message>
    <message>
        <source>This password is accepted. Fifteen characters or more are better: add a word.</source>
        <comment>password.short</comment>
        <translation>Lösenordet går bra. Femton tecken eller fler är bättre: lägg till ett ord.</translation>
    </message>
    <message>
        <source>This password is too long: at most 1024 characters.</source>
        <comment>password.too_long</comment>
        <translation>Lösenordet är för långt: högst 1024 tecken.</translation>
    </message>
    <message>
        <source>A password needs at least 12 characters. Three or four words that do not belong together are good.</source>
        <comment>password.too_short</comment>
        <translation>Ett lösenord behöver minst 12 tecken. Tre eller fyra ord som inte hör ihop är bra.</translation>
    </message>
    <message>
        <source>This password holds a character that cannot be stored. Type it instead of pasting it.</source>
        <comment>password.unreadable</comment>
        <translation>Lösenordet har ett tecken som inte kan sparas. Skriv det i stället för att klistra in det.</translation>
    </message>
    <message>
        <source>The birth date is in the future. Check the year.</source>
        <comment>patient.born_in_future</comment>
        <translation>Födelsedatumet ligger i framtiden. Kontrollera året.</translation>
    </message>
    <message>
        <source>The birth date is more than 125 years ago. Check the year.</source>
        <comment>patient.born_too_long_ago</comment>
        <translation>Födelsedatumet ligger mer än 125 år tillbaka. Kontrollera året.</translation>
    </message>
    <message>
        <source>Some of the details must be put right before they can be saved (number: {count}).</source>
        <comment>patient.details_refused</comment>
        <translation>Några av uppgifterna måste rättas innan de kan sparas (antal: {count}).</translation>
    </message>
    <message>
        <source>The date of death is before the birth date. Check both.</source>
        <comment>patient.died_before_birth</comment>
        <translation>Dödsdatumet ligger före födelsedatumet. Kontrollera båda.</translation>
    </message>
    <message>
        <source>The date of death is in the future. Check the year.</source>
        <comment>patient.died_in_future</comment>
        <translation>Dödsdatumet ligger i framtiden. Kontrollera året.</translation>
    </message>
    <message>
        <source>This is not an e-mail address. Write it like name@example.com, or leave the field empty.</source>
        <comment>patient.email</comment>
        <translation>Det är ingen e-postadress. Skriv den som namn@example.com, eller lämna fältet tomt.</translation>
    </message>
    <message>
        <source>Write a family name or a given name.</source>
        <comment>patient.name_missing</comment>
        <translation>Skriv ett efternamn eller ett förnamn.</translation>
    </message>
    <message>
        <source>There is no digit in this phone number.</source>
        <comment>patient.phone_without_digits</comment>
        <translation>Det finns inga siffror i telefonnumret.</translation>
    </message>
    <message>
        <source>This patient is not registered here. Search again.</source>
        <comment>patient.unknown</comment>
        <translation>Patienten är inte registrerad här. Sök igen.</translation>
    </message>
    <message>
        <source>This is the last owner. Make someone else an owner first.</source>
        <comment>people.last_owner</comment>
        <translation>Det är den sista ägaren. Gör först någon annan till ägare.</translation>
    </message>
    <message>
        <source>This is the last practitioner. After this nobody here can read the clinical journal; only the clinical recovery sheet opens it again.</source>
        <comment>people.last_practitioner</comment>
        <translation>Det är den sista behandlaren. Därefter kan ingen här läsa den kliniska journalen; bara det kliniska återställningsbladet öppnar den igen.</translation>
    </message>
    <message>
        <source>The journal does not know this person&apos;s key. Ask the clinic&apos;s owner.</source>
        <comment>people.no_key</comment>
        <translation>Journalen känner inte till den här personens nyckel. Fråga klinikens ägare.</translation>
    </message>
    <message>
        <source>Write the person&apos;s name.</source>
        <comment>people.no_name</comment>
        <translation>Skriv personens namn.</translation>
    </message>
    <message>
        <source>Write why the person leaves.</source>
        <comment>people.no_reason</comment>
        <translation>Skriv varför personen slutar.</translation>
    </message>
    <message>
        <source>Choose at least one role.</source>
        <comment>people.no_role</comment>
        <translation>Välj minst en roll.</translation>
    </message>
    <message>
        <source>Somebody of this name signs in here already. Add something that tells them apart.</source>
        <comment>people.same_name</comment>
        <translation>Någon annan med det namnet loggar redan in här. Lägg till något som skiljer dem åt.</translation>
    </message>
    <message>
        <source>Requests are answered by a practitioner or the owner. Ask one of them.</source>
        <comment>permission.answer_request</comment>
        <translation>Begäranden besvaras av en behandlare eller ägaren. Fråga en av dem.</translation>
    </message>
    <message>
        <source>Only the owner can carry out an erasure or release a hold. Ask the owner.</source>
        <comment>permission.carry_out_erasure</comment>
        <translation>Endast ägaren kan utföra en radering eller häva en spärr. Fråga ägaren.</translation>
    </message>
    <message>
        <source>Your role does not allow changing patients&apos; details. Ask reception.</source>
        <comment>permission.change_patient</comment>
        <translation>Din roll ger inte behörighet att ändra patienters personuppgifter. Fråga receptionen.</translation>
    </message>
    <message>
        <source>Your role does not allow printing an access report. Ask a practitioner.</source>
        <comment>permission.export_access_report</comment>
        <translation>Din roll ger inte behörighet att skriva ut ett loggutdrag. Fråga en behandlare.</translation>
    </message>
    <message>
        <source>Only practitioners can hand out a whole journal. Ask one of them.</source>
        <comment>permission.export_patient</comment>
        <translation>Bara behandlare kan lämna ut en hel journal. Fråga en av dem.</translation>
    </message>
    <message>
        <source>Your role does not allow handing the screen to a patient. Ask reception.</source>
        <comment>permission.hand_over</comment>
        <translation>Din roll ger inte behörighet att lämna över skärmen till en patient. Fråga receptionen.</translation>
    </message>
    <message>
        <source>Only the owner can write in the register of data breaches. Ask the owner.</source>
        <comment>permission.keep_breaches</comment>
        <translation>Bara ägaren kan skriva i förteckningen över personuppgiftsincidenter. Fråga ägaren.</translation>
    </message>
    <message>
        <source>Complaint cases are kept by the owner or a practitioner. Ask one of them.</source>
        <comment>permission.keep_case</comment>
        <translation>Klagomålsärenden sköts av ägaren eller en behandlare. Fråga någon av dem.</translation>
    </message>
    <message>
        <source>Your role does not allow keeping the stock. Ask reception or a practitioner.</source>
        <comment>permission.keep_stock</comment>
        <translation>Din roll ger inte tillgång till lagret. Fråga receptionen eller en behandlare.</translation>
    </message>
    <message>
        <source>Backups are made by the owner or a practitioner. Ask one of them.</source>
        <comment>permission.make_backup</comment>
        <translation>Säkerhetskopior görs av ägaren eller en behandlare. Fråga en av dem.</translation>
    </message>
    <message>
        <source>Only the owner can change texts, rules and settings. Ask the owner.</source>
        <comment>permission.manage_clinic</comment>
        <translation>Bara ägaren kan ändra texter, regler och inställningar. Fråga ägaren.</translation>
    </message>
    <message>
        <source>Only the owner can add, change or remove people. Ask the owner.</source>
        <comment>permission.manage_people</comment>
        <translation>Bara ägaren kan lägga till, ändra eller ta bort medarbetare. Fråga ägaren.</translation>
    </message>
    <message>
        <source>Only a practitioner or the owner can merge two registrations. Ask one of them.</source>
        <comment>permission.merge_patients</comment>
        <translation>Bara en behandlare eller ägaren kan slå ihop två registreringar. Fråga en av dem.</translation>
    </message>
    <message>
        <source>Only practitioners can open or discard a vial. Ask one of them.</source>
        <comment>permission.open_vial</comment>
        <translation>Bara behandlare kan öppna eller kassera en flaska. Fråga en av dem.</translation>
    </message>
    <message>
        <source>A hold is placed by the owner or a practitioner. Ask one of them.</source>
        <comment>permission.place_hold</comment>
        <translation>En spärr sätts av ägaren eller en behandlare. Fråga någon av dem.</translation>
    </message>
    <message>
        <source>Erasures are proposed by the owner, a practitioner or the auditor. Ask one.</source>
        <comment>permission.propose_erasure</comment>
        <translation>Radering föreslås av ägaren, en behandlare eller granskaren. Fråga någon av dem.</translation>
    </message>
    <message>
        <source>The access log is read by the owner and the auditor. Ask one of them.</source>
        <comment>permission.read_access_log</comment>
        <translation>Åtkomstloggen läses av ägaren och granskaren. Fråga en av dem.</translation>
    </message>
    <message>
        <source>The register of data breaches is read by the owner and the auditor. Ask one.</source>
        <comment>permission.read_breaches</comment>
        <translation>Förteckningen över personuppgiftsincidenter läses av ägaren och granskaren. Fråga en av dem.</translation>
    </message>
    <message>
        <source>Only practitioners can read the clinical part of a journal. Ask one of them.</source>
        <comment>permission.read_clinical</comment>
        <translation>Bara behandlare kan läsa den kliniska delen av en journal. Fråga en av dem.</translation>
    </message>
    <message>
        <source>Your role does not allow seeing patients&apos; contact details. Ask reception.</source>
        <comment>permission.read_registry</comment>
        <translation>Din roll ger inte behörighet att se patienters kontaktuppgifter. Fråga receptionen.</translation>
    </message>
    <message>
        <source>Only practitioners can see who was treated with a lot. Ask one of them.</source>
        <comment>permission.recall</comment>
        <translation>Bara behandlare kan se vem som har behandlats med en batch. Fråga en av dem.</translation>
    </message>
    <message>
        <source>Your role does not see requests about personal data. Ask reception.</source>
        <comment>permission.receive_request</comment>
        <translation>Din roll ser inte begäranden om personuppgifter. Fråga receptionen.</translation>
    </message>
    <message>
        <source>Your role does not allow registering patients. Ask reception.</source>
        <comment>permission.register_patient</comment>
        <translation>Din roll ger inte behörighet att registrera patienter. Fråga receptionen.</translation>
    </message>
    <message>
        <source>Only the owner can restore a backup. Ask the owner.</source>
        <comment>permission.restore_backup</comment>
        <translation>Bara ägaren kan återställa en säkerhetskopia. Fråga ägaren.</translation>
    </message>
    <message>
        <source>Your role does not allow searching for patients. Ask the owner.</source>
        <comment>permission.search_patients</comment>
        <translation>Din roll ger inte behörighet att söka efter patienter. Fråga ägaren.</translation>
    </message>
    <message>
        <source>Only practitioners can sign a treatment. Ask the one who treated.</source>
        <comment>permission.sign_treatment</comment>
        <translation>Bara behandlare kan signera en behandling. Fråga den som behandlade.</translation>
    </message>
    <message>
        <source>Only practitioners can write in the clinical part of a journal. Ask one of them.</source>
        <comment>permission.write_clinical</comment>
        <translation>Bara behandlare kan skriva i den kliniska delen av en journal. Fråga en av dem.</translation>
    </message>
    <message>
        <source>Write the guardian&apos;s name, and what they are to the patient.</source>
        <comment>permit.no_guardian</comment>
        <translation>Skriv vårdnadshavarens eller den gode mannens namn och relation till patienten.</translation>
    </message>
    <message>
        <source>Write who receives the information, which information, and for what.</source>
        <comment>permit.no_recipient</comment>
        <translation>Skriv vem som får uppgifterna, vilka uppgifter och till vad.</translation>
    </message>
    <message>
        <source>This consent is signed by a parent or guardian. Say who it is.</source>
        <comment>permit.only_guardian</comment>
        <translation>Detta samtycke undertecknas av en vårdnadshavare eller god man. Skriv vem det är.</translation>
    </message>
    <message>
        <source>This person no longer works here and cannot do anything in the journal.</source>
        <comment>person.inactive</comment>
        <translation>Den här personen har slutat och kan inte längre göra något i journalen.</translation>
    </message>
    <message>
        <source>A photo cannot have been taken in the future. Check the time.</source>
        <comment>photo.ahead</comment>
        <translation>Ett foto kan inte vara taget i framtiden. Kontrollera tidpunkten.</translation>
    </message>
    <message>
        <source>Write why the photo is set aside.</source>
        <comment>photo.aside_no_reason</comment>
        <translation>Skriv varför fotot läggs åt sidan.</translation>
    </message>
    <message>
        <source>Choose two to four photos for a collage.</source>
        <comment>photo.collage_count</comment>
        <translation>Välj två till fyra foton till ett kollage.</translation>
    </message>
    <message>
        <source>This folder cannot be looked into. Look whether the card is still in.</source>
        <comment>photo.folder_closed</comment>
        <translation>Det går inte att titta i den här mappen. Kontrollera att kortet fortfarande sitter i.</translation>
    </message>
    <message>
        <source>This photo was set aside, so no copy of it leaves by itself. It is in every export of the whole journal.</source>
        <comment>photo.is_aside</comment>
        <translation>Fotot har lagts åt sidan, så ingen kopia av det lämnas ut för sig. Det följer med i varje export av hela journalen.</translation>
    </message>
    <message>
        <source>This very photo is in the patient&apos;s journal already.</source>
        <comment>photo.known</comment>
        <translation>Just det här fotot finns redan i patientens journal.</translation>
    </message>
    <message>
        <source>Write why there is no photo before the treatment.</source>
        <comment>photo.left_out.no_reason</comment>
        <translation>Skriv varför det saknas foto före behandlingen.</translation>
    </message>
    <message>
        <source>This is more than can be drawn over one photo.</source>
        <comment>photo.marks</comment>
        <translation>Det är mer än vad som kan ritas på ett foto.</translation>
    </message>
    <message>
        <source>Write how it is known when the photo was taken.</source>
        <comment>photo.no_reason</comment>
        <translation>Skriv hur det är känt när fotot togs.</translation>
    </message>
    <message>
        <source>Write who gets the copy.</source>
        <comment>photo.no_recipient</comment>
        <translation>Skriv vem som får kopian.</translation>
    </message>
    <message>
        <source>Choose at least one photo.</source>
        <comment>photo.none_chosen</comment>
        <translation>Välj minst ett foto.</translation>
    </message>
    <message>
        <source>The patient has not consented to this use of photos, or took it back. Ask for a consent first.</source>
        <comment>photo.not_permitted</comment>
        <translation>Patienten har inte samtyckt till denna användning av foton eller har återkallat det. Inhämta först ett samtycke.</translation>
    </message>
    <message>
        <source>This original cannot stand in a DICOM file as it is. Hand out a re-encoded copy instead.</source>
        <comment>photo.original_unfit</comment>
        <translation>Det här originalet kan inte ligga i en DICOM-fil som det är. Lämna ut en omkodad kopia i stället.</translation>
    </message>
    <message>
        <source>The original cannot bear a watermark. Choose one or the other.</source>
        <comment>photo.original_unmarked</comment>
        <translation>Originalet kan inte bära en vattenstämpel. Välj det ena eller det andra.</translation>
    </message>
    <message>
        <source>The patient consented to passing on to somebody else. Write the recipient as the consent names them.</source>
        <comment>photo.other_recipient</comment>
        <translation>Patienten har samtyckt till utlämnande till någon annan. Skriv mottagaren så som samtycket anger den.</translation>
    </message>
    <message>
        <source>A mark lies outside the photo.</source>
        <comment>photo.outside</comment>
        <translation>En markering ligger utanför fotot.</translation>
    </message>
    <message>
        <source>This photo is not in the patient&apos;s journal. Open the record again.</source>
        <comment>photo.unknown</comment>
        <translation>Det här fotot finns inte i patientens journal. Öppna journalen igen.</translation>
    </message>
    <message>
        <source>The file {name} cannot be read. Look whether the card is still in.</source>
        <comment>photo.unreadable</comment>
        <translation>Filen {name} kan inte läsas. Kontrollera att kortet sitter kvar.</translation>
    </message>
    <message>
        <source>This picture is damaged or cut short. Copy it from the camera again.</source>
        <comment>picture.broken</comment>
        <translation>Bilden är skadad eller ofullständig. Kopiera den från kameran igen.</translation>
    </message>
    <message>
        <source>This file is empty. Look whether it was copied to the end.</source>
        <comment>picture.empty</comment>
        <translation>Filen är tom. Kontrollera om den kopierades färdigt.</translation>
    </message>
    <message>
        <source>This PDF is locked with a password. Save it without one and try again.</source>
        <comment>picture.locked_pdf</comment>
        <translation>PDF:en är låst med ett lösenord. Spara den utan och försök igen.</translation>
    </message>
    <message>
        <source>This file holds several pictures. Save the one that is meant by itself and try again.</source>
        <comment>picture.moves</comment>
        <translation>Filen innehåller flera bilder. Spara den som avses för sig och försök igen.</translation>
    </message>
    <message>
        <source>This is no PDF, or a damaged one. Save it again and try once more.</source>
        <comment>picture.no_pdf</comment>
        <translation>Det här är ingen PDF, eller så är den skadad. Spara den igen och försök en gång till.</translation>
    </message>
    <message>
        <source>This picture could not be opened within the time and memory that one may take.</source>
        <comment>picture.too_hard</comment>
        <translation>Bilden kunde inte öppnas inom den tid och det minne som en bild får ta.</translation>
    </message>
    <message>
        <source>This picture&apos;s file is too large. At most 200 MB can be taken in.</source>
        <comment>picture.too_large</comment>
        <translation>Bildens fil är för stor. Högst 200 MB kan läsas in.</translation>
    </message>
    <message>
        <source>This PDF has more than 500 pages. Split it and try again.</source>
        <comment>picture.too_many_pages</comment>
        <translation>PDF:en har fler än 500 sidor. Dela upp den och försök igen.</translation>
    </message>
    <message>
        <source>This picture has more than 80 million pixels. Save it smaller and try again.</source>
        <comment>picture.too_many_pixels</comment>
        <translation>Bilden har mer än 80 miljoner pixlar. Spara den mindre och försök igen.</translation>
    </message>
    <message>
        <source>This is no picture that can be taken in. Choose a JPEG, PNG, WebP, TIFF or HEIC file.</source>
        <comment>picture.unknown</comment>
        <translation>Det här är ingen bild som kan läsas in. Välj en JPEG-, PNG-, WebP-, TIFF- eller HEIC-fil.</translation>
    </message>
    <message>
        <source>You have no PIN yet. Set one under your name first.</source>
        <comment>pin.not_set</comment>
        <translation>Du har ingen pinkod ännu. Välj först en under ditt namn.</translation>
    </message>
    <message>
        <source>Write what the place is called.</source>
        <comment>place.no_name</comment>
        <translation>Skriv vad platsen heter.</translation>
    </message>
    <message>
        <source>The clinic needs at least one place.</source>
        <comment>place.none</comment>
        <translation>Kliniken behöver minst en plats.</translation>
    </message>
    <message>
        <source>Another place is called that. Choose another name.</source>
        <comment>place.same_name</comment>
        <translation>En annan plats heter så. Välj ett annat namn.</translation>
    </message>
    <message>
        <source>A clinic has at most {most} places here.</source>
        <comment>place.too_many</comment>
        <translation>En klinik kan ha högst {most} platser här.</translation>
    </message>
    <message>
        <source>This is none of the clinic&apos;s places. Choose one of the list.</source>
        <comment>place.unknown</comment>
        <translation>Det är ingen av klinikens platser. Välj en i listan.</translation>
    </message>
    <message>
        <source>It failed, and what was made could not be deleted. It lies in the folder that you chose, in a hidden folder whose name ends in “unfinished”, and can be read. Delete it.</source>
        <comment>portability.copy_left</comment>
        <translation>Det misslyckades, och det som hade skapats kunde inte raderas. Det ligger i mappen som du valde, i en dold mapp vars namn slutar på ”unfinished”, och kan läsas. Radera det.</translation>
    </message>
    <message>
        <source>The right to a portable copy ends with the patient&apos;s life. Relatives ask for access to the journal.</source>
        <comment>portability.deceased</comment>
        <translation>Rätten till en kopia att ta med upphör med patientens död. Anhöriga begär att få ta del av journalen.</translation>
    </message>
    <message>
        <source>Write when and how the patient named who gets it.</source>
        <comment>portability.not_named</comment>
        <translation>Skriv när och hur patienten nämnde vem som får den.</translation>
    </message>
    <message>
        <source>A prescription cannot lie in the future. Check the date.</source>
        <comment>prescription.ahead</comment>
        <translation>En ordination kan inte ligga i framtiden. Kontrollera datumet.</translation>
    </message>
    <message>
        <source>Write the medicine and its dose.</source>
        <comment>prescription.no_medicine</comment>
        <translation>Skriv läkemedlet och doseringen.</translation>
    </message>
    <message>
        <source>This prescription is not in the patient&apos;s journal.</source>
        <comment>prescription.unknown</comment>
        <translation>Den här ordinationen finns inte i patientens journal.</translation>
    </message>
    <message>
        <source>The PDF could not be saved there. Choose another folder, or make room on the disk.</source>
        <comment>print.not_written</comment>
        <translation>PDF-filen kunde inte sparas där. Välj en annan mapp, eller frigör utrymme på disken.</translation>
    </message>
    <message>
        <source>Write how much one pack holds, above zero, and in which unit.</source>
        <comment>product.content</comment>
        <translation>Skriv hur mycket en förpackning innehåller, över noll, och i vilken enhet.</translation>
    </message>
    <message>
        <source>This is no product number (GTIN): a digit is wrong or missing. Scan the pack instead.</source>
        <comment>product.gtin</comment>
        <translation>Det är inte ett produktnummer (GTIN): en siffra är fel eller saknas. Skanna förpackningen i stället.</translation>
    </message>
    <message>
        <source>Write what the product is called.</source>
        <comment>product.no_name</comment>
        <translation>Skriv vad produkten heter.</translation>
    </message>
    <message>
        <source>Write how many hours an opened pack may be used, from 1 to 8,784.</source>
        <comment>product.open_hours</comment>
        <translation>Skriv hur många timmar en öppnad förpackning får användas, från 1 till 8 784.</translation>
    </message>
    <message>
        <source>Another product has this product number (GTIN). Change that one.</source>
        <comment>product.same_gtin</comment>
        <translation>En annan produkt har detta produktnummer (GTIN). Ändra den i stället.</translation>
    </message>
    <message>
        <source>Another product has this pack number. Change that one.</source>
        <comment>product.same_number</comment>
        <translation>En annan produkt har detta varunummer. Ändra den i stället.</translation>
    </message>
    <message>
        <source>This product is not registered. Look at the list again.</source>
        <comment>product.unknown</comment>
        <translation>Produkten är inte registrerad. Titta på listan igen.</translation>
    </message>
    <message>
        <source>A reaction cannot begin in the future. Check the time.</source>
        <comment>reaction.ahead</comment>
        <translation>En reaktion kan inte börja i framtiden. Kontrollera tiden.</translation>
    </message>
    <message>
        <source>Describe the reaction.</source>
        <comment>reaction.no_words</comment>
        <translation>Beskriv reaktionen.</translation>
    </message>
    <message>
        <source>Write how it stands now, or which authority was told.</source>
        <comment>reaction.nothing_new</comment>
        <translation>Skriv läget nu, eller vilken myndighet som har underrättats.</translation>
    </message>
    <message>
        <source>A follow-up cannot have been in the future. Check the time.</source>
        <comment>reaction.seen_ahead</comment>
        <translation>En uppföljning kan inte ligga i framtiden. Kontrollera tiden.</translation>
    </message>
    <message>
        <source>An authority cannot have been told in the future. Check the date.</source>
        <comment>reaction.told_ahead</comment>
        <translation>En myndighet kan inte ha underrättats i framtiden. Kontrollera datumet.</translation>
    </message>
    <message>
        <source>Write which authority was told and on which day, or neither.</source>
        <comment>reaction.told_when</comment>
        <translation>Skriv både vilken myndighet som har underrättats och vilken dag, eller ingetdera.</translation>
    </message>
    <message>
        <source>This reaction is not in the patient&apos;s journal.</source>
        <comment>reaction.unknown</comment>
        <translation>Den här reaktionen finns inte i patientens journal.</translation>
    </message>
    <message>
        <source>This code holds no lot number. Scan another code of the pack, or type it.</source>
        <comment>recall.no_lot</comment>
        <translation>Koden har inget batchnummer. Skanna en annan kod på förpackningen, eller skriv det.</translation>
    </message>
    <message>
        <source>Write the lot number as it is printed on the pack.</source>
        <comment>recall.no_number</comment>
        <translation>Skriv batchnumret som det står på förpackningen.</translation>
    </message>
    <message>
        <source>This patient is not on the list. Look up the lot again.</source>
        <comment>recall.not_listed</comment>
        <translation>Patienten finns inte på listan. Slå upp batchen igen.</translation>
    </message>
    <message>
        <source>A document cannot have come in the future. Check the date.</source>
        <comment>received.ahead</comment>
        <translation>Ett dokument kan inte ha kommit i framtiden. Kontrollera datumet.</translation>
    </message>
    <message>
        <source>The document has no such page.</source>
        <comment>received.no_page</comment>
        <translation>Dokumentet har ingen sådan sida.</translation>
    </message>
    <message>
        <source>Write what the document is.</source>
        <comment>received.no_title</comment>
        <translation>Skriv vad dokumentet är.</translation>
    </message>
    <message>
        <source>Choose the file, or write where the paper lies.</source>
        <comment>received.nowhere</comment>
        <translation>Välj filen eller skriv var papperet finns.</translation>
    </message>
    <message>
        <source>This document is not in the patient&apos;s journal, or has no scan yet.</source>
        <comment>received.unknown</comment>
        <translation>Dokumentet finns inte i patientens journal eller är inte skannat än.</translation>
    </message>
    <message>
        <source>A part of the journal could not be read ({what}): it is damaged, or a newer version of the program wrote it.</source>
        <comment>record.unreadable</comment>
        <translation>En del av journalen kunde inte läsas ({what}): den är skadad eller skriven av en nyare version av programmet.</translation>
    </message>
    <message>
        <source>There is no text for such a report. An owner can publish one.</source>
        <comment>report.no_text</comment>
        <translation>Det finns ingen text för en sådan rapport. En ägare kan publicera en.</translation>
    </message>
    <message>
        <source>It is already written that the receipt was sent.</source>
        <comment>request.acknowledged_already</comment>
        <translation>Det är redan antecknat att bekräftelsen är skickad.</translation>
    </message>
    <message>
        <source>That day has not come yet. Check the date.</source>
        <comment>request.ahead</comment>
        <translation>Den dagen har inte kommit än. Kontrollera datumet.</translation>
    </message>
    <message>
        <source>That was asked already, and the answer has not come.</source>
        <comment>request.asked_already</comment>
        <translation>Det är redan frågat, och svaret har inte kommit.</translation>
    </message>
    <message>
        <source>That day is before the request, or before what it answers. Check the date.</source>
        <comment>request.before_it_came</comment>
        <translation>Den dagen ligger före begäran, eller före det som den svarar på. Kontrollera datumet.</translation>
    </message>
    <message>
        <source>This request is closed. If the person asks again, take it in as a new one.</source>
        <comment>request.closed</comment>
        <translation>Denna begäran är avslutad. Om personen begär igen, ta emot den som en ny.</translation>
    </message>
    <message>
        <source>It is already written who asks.</source>
        <comment>request.identified_already</comment>
        <translation>Det är redan antecknat vem som begär.</translation>
    </message>
    <message>
        <source>Choose how the answer was sent.</source>
        <comment>request.no_channel</comment>
        <translation>Välj hur svaret skickades.</translation>
    </message>
    <message>
        <source>Write where the answer is to go.</source>
        <comment>request.no_contact</comment>
        <translation>Skriv vart svaret ska skickas.</translation>
    </message>
    <message>
        <source>Write by which day the answer can be expected.</source>
        <comment>request.no_day</comment>
        <translation>Skriv vilken dag svaret kan väntas senast.</translation>
    </message>
    <message>
        <source>As the request stands, there is no such letter. Look at it again.</source>
        <comment>request.no_letter</comment>
        <translation>Som begäran är nu finns inget sådant brev. Titta på den igen.</translation>
    </message>
    <message>
        <source>A refusal names the paragraph it rests on.</source>
        <comment>request.no_paragraph</comment>
        <translation>Ett avslag nämner den paragraf som det vilar på.</translation>
    </message>
    <message>
        <source>Choose what showed who asks.</source>
        <comment>request.no_proof</comment>
        <translation>Välj vad som visade vem som begär.</translation>
    </message>
    <message>
        <source>Write a reason, or what was found, in a few words.</source>
        <comment>request.no_words</comment>
        <translation>Skriv ett skäl, eller vad som hittades, med några ord.</translation>
    </message>
    <message>
        <source>Write who asks, or choose the patient.</source>
        <comment>request.nobody</comment>
        <translation>Skriv vem som begär, eller välj patienten.</translation>
    </message>
    <message>
        <source>The rules in force give no more time for such a request.</source>
        <comment>request.not_extendable</comment>
        <translation>De gällande reglerna ger inte mer tid för en sådan begäran.</translation>
    </message>
    <message>
        <source>First write what showed that the person may ask.</source>
        <comment>request.not_identified</comment>
        <translation>Skriv först vad som visade att personen får begära det.</translation>
    </message>
    <message>
        <source>What is sent must be reviewed first.</source>
        <comment>request.not_reviewed</comment>
        <translation>Det som skickas måste granskas först.</translation>
    </message>
    <message>
        <source>Nothing was asked that waits for an answer.</source>
        <comment>request.nothing_asked</comment>
        <translation>Inget är frågat som väntar på svar.</translation>
    </message>
    <message>
        <source>This step does not follow on the last one. Look at the request again.</source>
        <comment>request.out_of_order</comment>
        <translation>Detta steg följer inte på det senaste. Titta på begäran igen.</translation>
    </message>
    <message>
        <source>Promise between 1 and {most} days.</source>
        <comment>request.promise_days</comment>
        <translation>Lova mellan 1 och {most} dagar.</translation>
    </message>
    <message>
        <source>Write why the promise changes.</source>
        <comment>request.promise_why</comment>
        <translation>Skriv varför löftet ändras.</translation>
    </message>
    <message>
        <source>The time is up, so it cannot be extended any more. Answer now, and say in the answer why it is late.</source>
        <comment>request.too_late</comment>
        <translation>Tiden är ute och kan inte längre förlängas. Svara nu, och skriv i svaret varför det är sent.</translation>
    </message>
    <message>
        <source>This request is not here. Look at the list again.</source>
        <comment>request.unknown</comment>
        <translation>Denna begäran finns inte här. Titta på listan igen.</translation>
    </message>
    <message>
        <source>Only an owner of the clinic can restore a backup. Choose an owner&apos;s name.</source>
        <comment>restore.owner</comment>
        <translation>Bara en ägare av kliniken kan återställa en säkerhetskopia. Välj en ägares namn.</translation>
    </message>
    <message>
        <source>There is something in that folder already. A backup is restored into a new folder only, so that nothing is lost; choose another one.</source>
        <comment>restore.place_taken</comment>
        <translation>Det finns redan något i den mappen. En säkerhetskopia återställs bara i en ny mapp, så att ingenting går förlorat; välj en annan.</translation>
    </message>
    <message>
        <source>The backup was laid out but is not sound, so it was not put in force. Use another backup; if there is none, say why you go on.</source>
        <comment>restore.unsound</comment>
        <translation>Säkerhetskopian lades ut men är inte i ordning, så den togs inte i bruk. Använd en annan säkerhetskopia; om det inte finns någon, skriv varför du går vidare.</translation>
    </message>
    <message>
        <source>This rule refuses treatment by law. It can be made stricter, but not weaker.</source>
        <comment>rules.adjust.blocks</comment>
        <translation>Den här regeln stoppar behandling enligt lagen. Den kan göras strängare men inte mildare.</translation>
    </message>
    <message>
        <source>This rule has no number “{name}” that can be changed.</source>
        <comment>rules.adjust.no_number</comment>
        <translation>Den här regeln har inget tal ”{name}” som kan ändras.</translation>
    </message>
    <message>
        <source>Write why the rule is changed.</source>
        <comment>rules.adjust.no_reason</comment>
        <translation>Skriv varför regeln ändras.</translation>
    </message>
    <message>
        <source>The rules in force have no rule “{rule}”.</source>
        <comment>rules.adjust.no_rule</comment>
        <translation>De gällande reglerna har ingen regel ”{rule}”.</translation>
    </message>
    <message>
        <source>The number must be between 1 and {most}.</source>
        <comment>rules.adjust.number</comment>
        <translation>Talet måste vara mellan 1 och {most}.</translation>
    </message>
    <message>
        <source>The rule demands {now}, and {number} would be weaker. Only a stricter number can be set.</source>
        <comment>rules.adjust.weaker</comment>
        <translation>Regeln kräver {now}, och {number} vore mildare. Bara ett strängare tal kan anges.</translation>
    </message>
    <message>
        <source>A treatment elsewhere cannot lie in the future. Check the date.</source>
        <comment>reported.ahead</comment>
        <translation>En behandling på annat håll kan inte ligga i framtiden. Kontrollera datumet.</translation>
    </message>
    <message>
        <source>{count} erasures were made since this backup, and cannot be made again by themselves: what was erased would come back. Restore the newest backup; if none newer can be restored, say why you go on, and erase it again.</source>
        <comment>backup.erased_since</comment>
        <translation>{count} raderingar har gjorts efter den här säkerhetskopian och kan inte göras om av sig själva: det raderade skulle komma tillbaka. Återställ den nyaste säkerhetskopian; om ingen nyare kan återställas, skriv varför du fortsätter, och radera det igen.</translation>
    </message>
    <message>
        <source>This journal is restricted: who may read it may not pass it on. It goes to the patient, with their consent, or on a ground of Article 18 (2). For a complaint, hand it out from the case.</source>
        <comment>disclosure.restricted</comment>
        <translation>Journalen är begränsad: den som får läsa den får inte lämna den vidare. Den går till patienten, med patientens samtycke eller på en grund i artikel 18.2. I ett klagomålsärende lämnas den ut från ärendet.</translation>
    </message>
    <message>
        <source>No rules are in force yet. An owner applies them under “Rules and texts”.</source>
        <comment>pack.none</comment>
        <translation>Inga regler är i kraft ännu. En ägare tar dem i bruk under ”Regler och texter”.</translation>
    </message>
    <message>
        <source>Write where the treatment was done, or that the patient does not know.</source>
        <comment>reported.no_place</comment>
        <translation>Skriv var behandlingen utfördes, eller att patienten inte vet.</translation>
    </message>
    <message>
        <source>The consent cannot be signed yet, because the written and oral information is not complete. Record both, then hand over the consent.</source>
        <comment>rules.consent.information_incomplete</comment>
        <translation>Samtycket kan inte skrivas under ännu, eftersom den skriftliga och muntliga informationen inte är fullständig. Registrera båda och ge sedan patienten samtycket.</translation>
    </message>
    <message>
        <source>Some rules warn. Wait, or write for each of them why it is done all the same.</source>
        <comment>rules.reason_wanted</comment>
        <translation>Några regler varnar. Vänta, eller skriv för var och en varför det görs ändå.</translation>
    </message>
    <message>
        <source>The rules do not allow this now. Look under “Before you treat” for what is missing.</source>
        <comment>rules.refuse</comment>
        <translation>Reglerna tillåter det inte nu. Se under “Innan du behandlar” vad som saknas.</translation>
    </message>
    <message>
        <source>The clinic&apos;s rules do not know the treatment {treatment}, so it cannot be judged. Choose a treatment from the list, or add its definition to the rule pack.</source>
        <comment>rules.unknown_treatment</comment>
        <translation>Klinikens regler känner inte till behandlingen {treatment}, så den kan inte bedömas. Välj en behandling i listan, eller lägg till den i regelpaketet.</translation>
    </message>
    <message>
        <source>The file is empty. Scan the paper again.</source>
        <comment>scan.empty</comment>
        <translation>Filen är tom. Skanna papperet igen.</translation>
    </message>
    <message>
        <source>This is not a file. Choose the scan of the paper.</source>
        <comment>scan.no_file</comment>
        <translation>Det här är ingen fil. Välj skanningen av papperet.</translation>
    </message>
    <message>
        <source>Choose the scan of the paper first.</source>
        <comment>scan.none</comment>
        <translation>Välj först skanningen av papperet.</translation>
    </message>
    <message>
        <source>This is neither a PDF nor a JPEG or PNG picture. Choose the paper&apos;s scan.</source>
        <comment>scan.other_kind</comment>
        <translation>Det här är varken en PDF eller en JPEG- eller PNG-bild. Välj skanningen av papperet.</translation>
    </message>
    <message>
        <source>This PDF is damaged or not whole. Scan the paper again.</source>
        <comment>scan.pdf_broken</comment>
        <translation>PDF-filen är skadad eller inte hel. Skanna papperet igen.</translation>
    </message>
    <message>
        <source>The file is larger than {most} MB. Scan the paper again with fewer dots per inch.</source>
        <comment>scan.too_large</comment>
        <translation>Filen är större än {most} MB. Skanna papperet igen med färre punkter per tum.</translation>
    </message>
    <message>
        <source>At most {most} files are filed at once.</source>
        <comment>scan.too_many</comment>
        <translation>Högst {most} filer läggs in på en gång.</translation>
    </message>
    <message>
        <source>The file could not be read. Choose it again, or scan again.</source>
        <comment>scan.unreadable</comment>
        <translation>Filen kunde inte läsas. Välj den igen eller skanna igen.</translation>
    </message>
    <message>
        <source>The scan folder cannot be looked into. Choose it again under My account.</source>
        <comment>scan_folder.unreadable</comment>
        <translation>Skanningsmappen kan inte läsas. Välj den igen under Mitt konto.</translation>
    </message>
    <message>
        <source>Too many wrong passwords. Try again in {seconds} seconds.</source>
        <comment>sign_in.too_many</comment>
        <translation>För många felaktiga lösenord. Försök igen om {seconds} sekunder.</translation>
    </message>
    <message>
        <source>This lot is closed. Take another one.</source>
        <comment>stock.closed</comment>
        <translation>Batchen är avslutad. Ta en annan.</translation>
    </message>
    <message>
        <source>This lot was taken out of use. Take another one.</source>
        <comment>stock.closed_lot</comment>
        <translation>Batchen är tagen ur bruk. Ta en annan.</translation>
    </message>
    <message>
        <source>Write a number of days, from 0 to 366.</source>
        <comment>stock.days_ahead</comment>
        <translation>Skriv ett antal dagar, från 0 till 366.</translation>
    </message>
    <message>
        <source>This lot has expired. Take another one.</source>
        <comment>stock.expired</comment>
        <translation>Batchen har gått ut. Ta en annan.</translation>
    </message>
    <message>
        <source>This lot has expired already. Send it back, and do not use it.</source>
        <comment>stock.expired_on_arrival</comment>
        <translation>Batchen har redan gått ut. Skicka tillbaka den, och använd den inte.</translation>
    </message>
    <message>
        <source>This lot expires soon: days left {days}.</source>
        <comment>stock.near_expiry</comment>
        <translation>Batchen går snart ut: dagar kvar {days}.</translation>
    </message>
    <message>
        <source>Write the lot number as it is printed on the pack.</source>
        <comment>stock.no_lot</comment>
        <translation>Skriv batchnumret som det står på förpackningen.</translation>
    </message>
    <message>
        <source>Write how many packs were received, as a whole number above zero.</source>
        <comment>stock.no_quantity</comment>
        <translation>Skriv hur många förpackningar som har tagits emot, som ett heltal över noll.</translation>
    </message>
    <message>
        <source>Write why this is changed. It is kept in the journal.</source>
        <comment>stock.no_reason</comment>
        <translation>Skriv varför det ändras. Det sparas i journalen.</translation>
    </message>
    <message>
        <source>This lot was not received here yet.</source>
        <comment>stock.not_received</comment>
        <translation>Batchen är inte mottagen här ännu.</translation>
    </message>
    <message>
        <source>The code has another expiry date than the one received. Look at the pack.</source>
        <comment>stock.other_expiry</comment>
        <translation>Koden har ett annat utgångsdatum än det mottagna. Titta på förpackningen.</translation>
    </message>
    <message>
        <source>This lot was recalled. Do not use it.</source>
        <comment>stock.recalled</comment>
        <translation>Batchen är återkallad. Använd den inte.</translation>
    </message>
    <message>
        <source>A delivery cannot lie in the future. Check the date.</source>
        <comment>stock.received_ahead</comment>
        <translation>En leverans kan inte ligga i framtiden. Kontrollera datumet.</translation>
    </message>
    <message>
        <source>This lot was not received here. Look at the list again.</source>
        <comment>stock.unknown_lot</comment>
        <translation>Batchen är inte mottagen här. Titta på listan igen.</translation>
    </message>
    <message>
        <source>Character {place} is invisible and turns the reading direction. Type the text instead of pasting it.</source>
        <comment>text.bidi_override</comment>
        <translation>Tecken nummer {place} är osynligt och vänder läsriktningen. Skriv texten i stället för att klistra in den.</translation>
    </message>
    <message>
        <source>Character {place} is an invisible control character. Type the text instead of pasting it.</source>
        <comment>text.control_character</comment>
        <translation>Tecken nummer {place} är ett osynligt styrtecken. Skriv texten i stället för att klistra in den.</translation>
    </message>
    <message>
        <source>This field holds one line. Take out the line break at character {place}.</source>
        <comment>text.line_break</comment>
        <translation>Fältet har bara en rad. Ta bort radbrytningen vid tecken nummer {place}.</translation>
    </message>
    <message>
        <source>There is no text for this treatment in the patient&apos;s language ({language}). Add one, or change the language.</source>
        <comment>text.missing</comment>
        <translation>Det finns ingen text för den här behandlingen på patientens språk ({language}). Lägg till en, eller välj ett annat språk.</translation>
    </message>
    <message>
        <source>Version {version} is in force already. Give the new text a higher version.</source>
        <comment>text.not_newer</comment>
        <translation>Version {version} gäller redan. Ge den nya texten ett högre versionsnummer.</translation>
    </message>
    <message>
        <source>The file is not UTF-8 text (line {line}). Save it with UTF-8 encoding and choose it again.</source>
        <comment>text.not_utf8</comment>
        <translation>Filen är inte UTF-8-text (rad {line}). Spara den med UTF-8-kodning och välj den igen.</translation>
    </message>
    <message>
        <source>This text does not name this clinic&apos;s country among its jurisdictions.</source>
        <comment>text.other_country</comment>
        <translation>Texten nämner inte klinikens land bland sina jurisdiktioner.</translation>
    </message>
    <message>
        <source>A text keeps its use. Give the new one an id of its own.</source>
        <comment>text.other_use</comment>
        <translation>En text behåller sin användning. Ge den nya ett eget id.</translation>
    </message>
    <message>
        <source>The file is far too large for a text. Choose the text&apos;s own file.</source>
        <comment>text.too_large</comment>
        <translation>Filen är alldeles för stor för en text. Välj textens egen fil.</translation>
    </message>
    <message>
        <source>This text is too long: at most {max_length} characters fit here.</source>
        <comment>text.too_long</comment>
        <translation>Texten är för lång: här ryms högst {max_length} tecken.</translation>
    </message>
    <message>
        <source>The file cannot be read. Choose another, or copy it anew.</source>
        <comment>text.unreadable</comment>
        <translation>Filen kan inte läsas. Välj en annan, eller kopiera den på nytt.</translation>
    </message>
    <message>
        <source>The demo clinic needs a practitioner who owns it, a receptionist and an auditor. Make a new one.</source>
        <comment>tour.people</comment>
        <translation>Demokliniken behöver en behandlare som äger den, en receptionist och en granskare. Gör en ny.</translation>
    </message>
    <message>
        <source>The people file says {name}, who does not sign in at this demo clinic or has no PIN there. Keep there what demo --json printed for this very clinic.</source>
        <comment>tour.person_unknown</comment>
        <translation>Filen med medarbetare nämner {name}, som inte loggar in i den här demokliniken eller saknar pinkod där. Spara där det som demo --json skrev för just den här kliniken.</translation>
    </message>
    <message>
        <source>Pictures are only taken of a demo clinic. This journal is a real one.</source>
        <comment>tour.real_clinic</comment>
        <translation>Bilder tas bara av en demoklinik. Den här journalen är en riktig.</translation>
    </message>
    <message>
        <source>The tour needs a program of its own, without a window already open.</source>
        <comment>tour.second_window</comment>
        <translation>Rundturen behöver ett eget program utan ett fönster som redan är öppet.</translation>
    </message>
    <message>
        <source>The pictures could not be made there ({what}).</source>
        <comment>tour.unwritable</comment>
        <translation>Bilderna kunde inte göras där ({what}).</translation>
    </message>
    <message>
        <source>A treatment cannot be signed before it is done. Check the time.</source>
        <comment>treatment.ahead</comment>
        <translation>En behandling kan inte signeras innan den är gjord. Kontrollera tiden.</translation>
    </message>
    <message>
        <source>What a product was diluted in needs an amount above zero, in ml.</source>
        <comment>treatment.dilution</comment>
        <translation>Det som en produkt löstes i behöver en mängd över noll, i ml.</translation>
    </message>
    <message>
        <source>The treatment cannot have ended before it began. Check the times.</source>
        <comment>treatment.ended</comment>
        <translation>Behandlingen kan inte ha slutat innan den började. Kontrollera tiderna.</translation>
    </message>
    <message>
        <source>Lot {lot} had expired when it was used. Check the lot and the expiry date.</source>
        <comment>treatment.expired</comment>
        <translation>Batch {lot} hade gått ut när den användes. Kontrollera batchen och utgångsdatumet.</translation>
    </message>
    <message>
        <source>The next visit must come after the treatment. Check the date.</source>
        <comment>treatment.next_visit</comment>
        <translation>Nästa besök måste ligga efter behandlingen. Kontrollera datumet.</translation>
    </message>
    <message>
        <source>Every product needs an amount above zero.</source>
        <comment>treatment.no_amount</comment>
        <translation>Varje produkt behöver en mängd över noll.</translation>
    </message>
    <message>
        <source>Choose at least one area that was treated.</source>
        <comment>treatment.no_area</comment>
        <translation>Välj minst ett område som behandlades.</translation>
    </message>
    <message>
        <source>There is no valid signed consent for this treatment. Hand over the consent.</source>
        <comment>treatment.no_consent</comment>
        <translation>Det finns inget giltigt undertecknat samtycke till den här behandlingen. Ge patienten samtycket.</translation>
    </message>
    <message>
        <source>Every product needs its lot number and expiry date.</source>
        <comment>treatment.no_lot</comment>
        <translation>Varje produkt behöver batchnummer och utgångsdatum.</translation>
    </message>
    <message>
        <source>Add the product that was used.</source>
        <comment>treatment.no_product</comment>
        <translation>Lägg till produkten som användes.</translation>
    </message>
    <message>
        <source>“{field}” must be filled in for this treatment.</source>
        <comment>treatment.no_setting</comment>
        <translation>”{field}” måste fyllas i vid den här behandlingen.</translation>
    </message>
    <message>
        <source>Every product needs the unit of its amount.</source>
        <comment>treatment.no_unit</comment>
        <translation>Varje preparat behöver en enhet för mängden.</translation>
    </message>
    <message>
        <source>The clinic&apos;s rules do not know this treatment. Choose one of the list.</source>
        <comment>treatment.not_offered</comment>
        <translation>Klinikens regler känner inte till den här behandlingen. Välj en ur listan.</translation>
    </message>
    <message>
        <source>This entry is not in the patient&apos;s journal.</source>
        <comment>treatment.unknown</comment>
        <translation>Den här journalanteckningen finns inte i patientens journal.</translation>
    </message>
    <message>
        <source>This is not the newest journal that this computer has seen. An older copy may be in its place, or its newest part is lost. Restore the newest backup, or go on with a reason.</source>
        <comment>vault.behind_mark</comment>
        <translation>Det här är inte den senaste journalen som den här datorn har sett. En äldre kopia kan ligga i dess ställe, eller så har den senaste delen gått förlorad. Återställ den senaste säkerhetskopian, eller fortsätt med ett skäl.</translation>
    </message>
    <message>
        <source>A part of the journal is not what was signed: it was altered or damaged. Have the whole journal checked.</source>
        <comment>vault.body.broken</comment>
        <translation>En del av journalen är inte det som signerades: den har ändrats eller skadats. Låt kontrollera hela journalen.</translation>
    </message>
    <message>
        <source>Another program is using the journal right now. Try again in a moment.</source>
        <comment>vault.busy</comment>
        <translation>Ett annat program använder journalen just nu. Försök igen om en stund.</translation>
    </message>
    <message>
        <source>Something does not have the form in which the journal keeps it ({reason}). Nothing was changed.</source>
        <comment>vault.canonical.refused</comment>
        <translation>Något har inte den form som journalen sparar det i ({reason}). Ingenting ändrades.</translation>
    </message>
    <message>
        <source>Only a practitioner&apos;s sign-in can open or write this.</source>
        <comment>vault.clinical_key_needed</comment>
        <translation>Bara en inloggad behandlare kan öppna eller skriva detta.</translation>
    </message>
    <message>
        <source>The journal&apos;s database is damaged. Do not change anything; restore the newest backup.</source>
        <comment>vault.damaged</comment>
        <translation>Journalens databas är skadad. Ändra ingenting, och återställ den senaste säkerhetskopian.</translation>
    </message>
    <message>
        <source>The journal&apos;s database refused this step ({kind}), so nothing was saved. Try again; if it happens once more, have the journal checked.</source>
        <comment>vault.database_error</comment>
        <translation>Journalens databas avvisade steget ({kind}), så ingenting sparades. Försök igen; om det händer en gång till, låt kontrollera journalen.</translation>
    </message>
    <message>
        <source>The journal&apos;s database file is missing. Restore the newest backup.</source>
        <comment>vault.database_missing</comment>
        <translation>Journalens databasfil saknas. Återställ den senaste säkerhetskopian.</translation>
    </message>
    <message>
        <source>The folder {folder} could not be read or written. Is the drive still connected?</source>
        <comment>vault.disk.failed</comment>
        <translation>Mappen {folder} kunde inte läsas eller skrivas. Är enheten fortfarande ansluten?</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed. Free some space and try again.</source>
        <comment>vault.disk.full</comment>
        <translation>Disken är full. Ingenting ändrades. Frigör utrymme och försök igen.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be written to. Nothing was changed. Ask whoever looks after the computers.</source>
        <comment>vault.disk.read_only</comment>
        <translation>Det går inte att skriva i mappen {folder}. Ingenting ändrades. Fråga den som sköter datorerna.</translation>
    </message>
    <message>
        <source>The file {name} is damaged: it is far too long. Restore it from a backup.</source>
        <comment>vault.disk.too_long</comment>
        <translation>Filen {name} är skadad: den är alldeles för lång. Återställ den från en säkerhetskopia.</translation>
    </message>
    <message>
        <source>The disk is full, so nothing was saved. Free some space and try again; your draft is kept.</source>
        <comment>vault.disk_full</comment>
        <translation>Disken är full, så ingenting sparades. Frigör utrymme och försök igen; ditt utkast finns kvar.</translation>
    </message>
    <message>
        <source>The drive with the journal does not answer, so nothing was saved. Check that it is connected.</source>
        <comment>vault.disk_gone</comment>
        <translation>Enheten med journalen svarar inte, så ingenting sparades. Kontrollera att den är ansluten.</translation>
    </message>
    <message>
        <source>The part of the program that encrypts the journal does not fit ({what}). Install the program again.</source>
        <comment>vault.engine_unfit</comment>
        <translation>Den del av programmet som krypterar journalen passar inte ({what}). Installera programmet igen.</translation>
    </message>
    <message>
        <source>A part of the journal could not be opened: it was damaged or altered. Have the whole journal checked.</source>
        <comment>vault.envelope.broken</comment>
        <translation>En del av journalen kunde inte öppnas: den har skadats eller ändrats. Låt kontrollera hela journalen.</translation>
    </message>
    <message>
        <source>A photo or document is damaged or was altered. Restore it from a backup.</source>
        <comment>vault.file.broken</comment>
        <translation>Ett foto eller dokument är skadat eller har ändrats. Återställ det från en säkerhetskopia.</translation>
    </message>
    <message>
        <source>The file of a photo or document is missing ({id}). Restore it from a backup.</source>
        <comment>vault.file.missing</comment>
        <translation>Filen till ett foto eller dokument saknas ({id}). Återställ den från en säkerhetskopia.</translation>
    </message>
    <message>
        <source>The journal did not accept this, because it breaks one of its fixed rules ({why}). Nothing was saved.</source>
        <comment>vault.gate_refused</comment>
        <translation>Journalen tog inte emot detta, eftersom det bryter mot en av dess fasta regler ({why}). Ingenting sparades.</translation>
    </message>
    <message>
        <source>Something sealed could not be opened: it is damaged, or it was not sealed for you.</source>
        <comment>vault.hpke.broken</comment>
        <translation>Något förseglat kunde inte öppnas: det är skadat, eller så är det inte förseglat till dig.</translation>
    </message>
    <message>
        <source>The journal is already open on {host} since {since} (UTC). Close it there first.</source>
        <comment>vault.in_use</comment>
        <translation>Journalen är redan öppen på {host} sedan {since} (UTC). Stäng den där först.</translation>
    </message>
    <message>
        <source>The journal is already open in another program. Close it there first.</source>
        <comment>vault.in_use.unknown</comment>
        <translation>Journalen är redan öppen i ett annat program. Stäng den där först.</translation>
    </message>
    <message>
        <source>This person already has the key to clinical journals, or is waiting for it.</source>
        <comment>vault.keyring.clinical_asked</comment>
        <translation>Den här personen har redan den kliniska nyckeln eller väntar på den.</translation>
    </message>
    <message>
        <source>The file with the journal&apos;s sign-in keys is damaged ({reason}). Nothing was changed. Restore it from a backup.</source>
        <comment>vault.keyring.damaged</comment>
        <translation>Filen med journalens inloggningsnycklar är skadad ({reason}). Ingenting ändrades. Återställ den från en säkerhetskopia.</translation>
    </message>
    <message>
        <source>The journal&apos;s database cannot have this name.</source>
        <comment>vault.keyring.database</comment>
        <translation>Journalens databas kan inte ha det namnet.</translation>
    </message>
    <message>
        <source>Write a name of at most 100 ordinary characters.</source>
        <comment>vault.keyring.label</comment>
        <translation>Skriv ett namn med högst 100 vanliga tecken.</translation>
    </message>
    <message>
        <source>There are no sign-in keys in {folder}. Is this the right folder? If the file was deleted, restore a backup.</source>
        <comment>vault.keyring.missing</comment>
        <translation>Det finns inga inloggningsnycklar i {folder}. Är det rätt mapp? Om filen har tagits bort, återställ en säkerhetskopia.</translation>
    </message>
    <message>
        <source>You cannot remove yourself. Ask a colleague to do it.</source>
        <comment>vault.keyring.not_yourself</comment>
        <translation>Du kan inte ta bort dig själv. Be en kollega göra det.</translation>
    </message>
    <message>
        <source>Somebody has just changed who has access. Sign in again and try once more.</source>
        <comment>vault.keyring.outdated</comment>
        <translation>Någon har nyss ändrat vem som har åtkomst. Logga in igen och försök en gång till.</translation>
    </message>
    <message>
        <source>This person already has access.</source>
        <comment>vault.keyring.person_exists</comment>
        <translation>Den här personen har redan åtkomst.</translation>
    </message>
    <message>
        <source>This journal was made for tests and protects nothing. Do not use it for patients.</source>
        <comment>vault.keyring.test_grade</comment>
        <translation>Den här journalen är gjord för test och skyddar ingenting. Använd den inte för patienter.</translation>
    </message>
    <message>
        <source>This journal was made by a newer version of the program. Install the newest version to open it.</source>
        <comment>vault.keyring.too_new</comment>
        <translation>Den här journalen är gjord av en nyare version av programmet. Installera den senaste versionen för att öppna den.</translation>
    </message>
    <message>
        <source>This person has no access to the journal, or no longer has it. Ask the clinic&apos;s owner.</source>
        <comment>vault.keyring.unknown_person</comment>
        <translation>Den här personen har inte, eller inte längre, åtkomst till journalen. Fråga klinikens ägare.</translation>
    </message>
    <message>
        <source>This needs the clinical key, which you do not have. Ask a practitioner who has it.</source>
        <comment>vault.keys.no_clinical</comment>
        <translation>Det kräver den kliniska nyckeln, som du inte har. Fråga en behandlare som har den.</translation>
    </message>
    <message>
        <source>The computer&apos;s own store for passwords did not answer. Unlock it, or sign in to the computer again, and try once more.</source>
        <comment>vault.keystore.failed</comment>
        <translation>Datorns eget lager för lösenord svarade inte. Lås upp det, eller logga in på datorn igen, och försök en gång till.</translation>
    </message>
    <message>
        <source>The journal in {folder} could not be reserved for this computer. Check that the folder can be written to.</source>
        <comment>vault.lock_failed</comment>
        <translation>Journalen i {folder} kunde inte reserveras för den här datorn. Kontrollera att det går att skriva i mappen.</translation>
    </message>
    <message>
        <source>This computer&apos;s note of how far the journal had come is damaged, so an older copy would not be noticed.</source>
        <comment>vault.mark.damaged</comment>
        <translation>Den här datorns anteckning om hur långt journalen hade kommit är skadad, så en äldre kopia skulle inte märkas.</translation>
    </message>
    <message>
        <source>The journal&apos;s note of its own end is damaged. Have the whole journal checked.</source>
        <comment>vault.merkle.frontier_broken</comment>
        <translation>Journalens anteckning om sitt eget slut är skadad. Låt kontrollera hela journalen.</translation>
    </message>
    <message>
        <source>This journal was written by a newer version of the program. Install the newest version to open it.</source>
        <comment>vault.newer</comment>
        <translation>Den här journalen är skriven av en nyare version av programmet. Installera den senaste versionen för att öppna den.</translation>
    </message>
    <message>
        <source>The journal&apos;s first record cannot be read. Restore the newest backup.</source>
        <comment>vault.no_founding</comment>
        <translation>Journalens första post kan inte läsas. Återställ den senaste säkerhetskopian.</translation>
    </message>
    <message>
        <source>A checkpoint (a signed state of the journal) is damaged, or was not signed by the one it names.</source>
        <comment>vault.note.broken</comment>
        <translation>En kontrollpunkt (ett signerat läge av journalen) är skadad eller inte signerad av den som den nämner.</translation>
    </message>
    <message>
        <source>The file with the journal&apos;s sign-in keys is damaged: its password settings are not allowed. Restore a backup.</source>
        <comment>vault.password.parameters</comment>
        <translation>Filen med journalens inloggningsnycklar är skadad: dess lösenordsinställningar är inte tillåtna. Återställ en säkerhetskopia.</translation>
    </message>
    <message>
        <source>This password cannot be used. Type it again.</source>
        <comment>vault.password.unusable</comment>
        <translation>Det lösenordet kan inte användas. Skriv det igen.</translation>
    </message>
    <message>
        <source>This person has been removed from the journal. Ask the clinic&apos;s owner.</source>
        <comment>vault.person_gone</comment>
        <translation>Den här personen har tagits bort från journalen. Fråga klinikens ägare.</translation>
    </message>
    <message>
        <source>The saved PIN is damaged. Sign in with your password and set a new one.</source>
        <comment>vault.pin.damaged</comment>
        <translation>Den sparade pinkoden är skadad. Logga in med ditt lösenord och välj en ny.</translation>
    </message>
    <message>
        <source>This PIN reads as a date. Choose one that does not.</source>
        <comment>vault.pin.date</comment>
        <translation>Pinkoden ser ut som ett datum. Välj en som inte gör det.</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Sign in with your password.</source>
        <comment>vault.pin.exhausted</comment>
        <translation>För många felaktiga pinkoder. Logga in med ditt lösenord.</translation>
    </message>
    <message>
        <source>A PIN is six digits.</source>
        <comment>vault.pin.not_six_digits</comment>
        <translation>En pinkod har sex siffror.</translation>
    </message>
    <message>
        <source>This PIN is too easy to guess. Choose digits without a pattern.</source>
        <comment>vault.pin.pattern</comment>
        <translation>Pinkoden är för lätt att gissa. Välj siffror utan mönster.</translation>
    </message>
    <message>
        <source>The journal has been locked for more than half an hour. Sign in with your password.</source>
        <comment>vault.pin.too_late</comment>
        <translation>Journalen har varit låst i mer än en halvtimme. Logga in med ditt lösenord.</translation>
    </message>
    <message>
        <source>Wrong PIN. Tries left before your password is asked for: {left}.</source>
        <comment>vault.pin.wrong</comment>
        <translation>Fel pinkod. Försök kvar innan du ombeds om ditt lösenord: {left}.</translation>
    </message>
    <message>
        <source>The journal cannot be kept in a folder that {service} copies. Choose a folder outside it.</source>
        <comment>vault.place.cloud_folder</comment>
        <translation>Journalen kan inte ligga i en mapp som {service} kopierar. Välj en mapp utanför den.</translation>
    </message>
    <message>
        <source>The journal cannot be kept on a network share ({service}). Choose a folder on this computer.</source>
        <comment>vault.place.network_share</comment>
        <translation>Journalen kan inte ligga på en nätverksenhet ({service}). Välj en mapp på den här datorn.</translation>
    </message>
    <message>
        <source>Give the whole path of the folder.</source>
        <comment>vault.place.not_absolute</comment>
        <translation>Ange hela sökvägen till mappen.</translation>
    </message>
    <message>
        <source>This folder cannot be written to. Choose another one.</source>
        <comment>vault.place.read_only</comment>
        <translation>Det går inte att skriva i den här mappen. Välj en annan.</translation>
    </message>
    <message>
        <source>The journal&apos;s database file is not encrypted. Do not use it; restore the newest backup.</source>
        <comment>vault.plaintext</comment>
        <translation>Journalens databasfil är inte krypterad. Använd den inte; återställ den senaste säkerhetskopian.</translation>
    </message>
    <message>
        <source>The journal&apos;s folder cannot be written to, so nothing was saved. Ask whoever looks after the computers.</source>
        <comment>vault.read_only</comment>
        <translation>Det går inte att skriva i journalens mapp, så ingenting sparades. Fråga den som sköter datorerna.</translation>
    </message>
    <message>
        <source>The clinic&apos;s seal for documents cannot be used, so nothing was sealed. Ask whoever looks after the computers.</source>
        <comment>vault.seal_unusable</comment>
        <translation>Klinikens sigill för dokument kan inte användas, så ingenting förseglades. Fråga den som sköter datorerna.</translation>
    </message>
    <message>
        <source>This computer&apos;s own notes about the journal are damaged ({folder}). Ask whoever looks after the computers.</source>
        <comment>vault.seat.damaged</comment>
        <translation>Den här datorns egna anteckningar om journalen är skadade ({folder}). Fråga den som sköter datorerna.</translation>
    </message>
    <message>
        <source>The program&apos;s encryption does not work correctly on this computer ({names}). No journal was opened.</source>
        <comment>vault.self_test.failed</comment>
        <translation>Programmets kryptering fungerar inte som den ska på den här datorn ({names}). Ingen journal öppnades.</translation>
    </message>
    <message>
        <source>These words do not belong together. One is wrong, or two have changed places.</source>
        <comment>vault.sheet.checksum</comment>
        <translation>Orden hör inte ihop. Ett av dem är fel, eller två har bytt plats.</translation>
    </message>
    <message>
        <source>The code could not be read. Scan it again or type the words.</source>
        <comment>vault.sheet.code</comment>
        <translation>Koden kunde inte läsas. Skanna den igen eller skriv orden.</translation>
    </message>
    <message>
        <source>This recovery sheet belongs to another journal, or it is the other of the two sheets.</source>
        <comment>vault.sheet.other</comment>
        <translation>Det här återställningsbladet hör till en annan journal, eller så är det det andra av de två bladen.</translation>
    </message>
    <message>
        <source>Word {position} is not on the list of words. Check it.</source>
        <comment>vault.sheet.unknown_word</comment>
        <translation>Ord nummer {position} finns inte i ordlistan. Kontrollera det.</translation>
    </message>
    <message>
        <source>Your key file is needed besides the password.</source>
        <comment>vault.sign_in.second_factor</comment>
        <translation>Din nyckelfil behövs utöver lösenordet.</translation>
    </message>
    <message>
        <source>That password is not right.</source>
        <comment>vault.sign_in.wrong_password</comment>
        <translation>Lösenordet är inte rätt.</translation>
    </message>
    <message>
        <source>This computer is not set up for this journal. It needs the clinic&apos;s secret key, or the recovery sheet.</source>
        <comment>vault.sign_in.wrong_secret</comment>
        <translation>Den här datorn är inte inställd för den här journalen. Den behöver klinikens hemliga nyckel eller återställningsbladet.</translation>
    </message>
    <message>
        <source>The anchor at {size} records was left behind by the restore that ended line {line}.</source>
        <comment>verify.anchors.abandoned</comment>
        <translation>Ankaret vid {size} poster lämnades kvar av den återställning som avslutade linje {line}.</translation>
    </message>
    <message>
        <source>No anchor could be found in a file that was given.</source>
        <comment>verify.anchors.none_found</comment>
        <translation>Inget ankare hittades i en av filerna som gavs.</translation>
    </message>
    <message>
        <source>Every anchor given agrees with the records.</source>
        <comment>verify.anchors.ok</comment>
        <translation>Varje ankare som gavs stämmer med posterna.</translation>
    </message>
    <message>
        <source>The anchor at {size} records belongs to a line that does not lead here.</source>
        <comment>verify.anchors.other_line</comment>
        <translation>Ankaret vid {size} poster hör till en linje som inte leder hit.</translation>
    </message>
    <message>
        <source>Records that say another than their author informed, witnessed or signed: {count}.</source>
        <comment>verify.authority.another</comment>
        <translation>Poster som säger att någon annan än deras författare informerade, bevittnade eller signerade: {count}.</translation>
    </message>
    <message>
        <source>Entries countersigned by someone who did not answer for them, so it does not count: {count}.</source>
        <comment>verify.authority.countersigned</comment>
        <translation>Anteckningar kontrasignerade av någon som inte ansvarade för dem, så att det inte räknas: {count}.</translation>
    </message>
    <message>
        <source>Health answers taken in by another than the one who is said to have asked: {count}.</source>
        <comment>verify.authority.hand_over</comment>
        <translation>Hälsosvar mottagna av någon annan än den som ska ha lämnat över formuläret: {count}.</translation>
    </message>
    <message>
        <source>Every record was written by someone whose role allowed it.</source>
        <comment>verify.authority.ok</comment>
        <translation>Varje post är skriven av någon vars roll tillät det.</translation>
    </message>
    <message>
        <source>Emergencies reviewed by the one who treated although a colleague worked here, so it does not count: {count}.</source>
        <comment>verify.authority.own_review</comment>
        <translation>Akuta behandlingar granskade av den som själv behandlade trots att en kollega arbetade här, så det räknas inte: {count}.</translation>
    </message>
    <message>
        <source>New sign-in keys from the recovery sheet for someone who does not work here, in another&apos;s name, or given before, so they do not count: {count}.</source>
        <comment>verify.authority.recovery</comment>
        <translation>Nya inloggningsnycklar från återställningsbladet till någon som inte arbetar här, i en annans namn eller redan givna, så de gäller inte: {count}.</translation>
    </message>
    <message>
        <source>Lines of the day lists that do not open: {count}.</source>
        <comment>verify.drafts.appointments</comment>
        <translation>Rader på dagslistorna som inte går att öppna: {count}.</translation>
    </message>
    <message>
        <source>Every draft and every line of the day lists opens.</source>
        <comment>verify.drafts.ok</comment>
        <translation>Varje utkast och varje rad på dagslistorna går att öppna.</translation>
    </message>
    <message>
        <source>Smaller pictures that are damaged, or not of the photo they are kept for: {count}. They are not shown; the next look makes them anew from the original.</source>
        <comment>verify.files.rendition</comment>
        <translation>Mindre bilder som är skadade eller inte är av det foto de sparats för: {count}. De visas inte; nästa gång fotot visas görs de på nytt från originalet.</translation>
    </message>
    <message>
        <source>Smaller pictures that belong to no photo and are never shown: {files}.</source>
        <comment>verify.files.stray_renditions</comment>
        <translation>Mindre bilder som inte hör till något foto och aldrig visas: {files}.</translation>
    </message>
    <message>
        <source>Records whose content says otherwise of treatment and consent than their head, or than the entry it corrects: {count}.</source>
        <comment>verify.gate.body_differs</comment>
        <translation>Poster vars innehåll säger något annat om behandling och samtycke än deras huvud eller än den anteckning de rättar: {count}.</translation>
    </message>
    <message>
        <source>Corrections that do not name an entry of the same time and treatment: {count}.</source>
        <comment>verify.gate.correction</comment>
        <translation>Rättelser som inte anger en anteckning från samma tidpunkt och om samma behandling: {count}.</translation>
    </message>
    <message>
        <source>Emergencies that were treated, for which no consent is needed: {count}.</source>
        <comment>verify.gate.emergencies</comment>
        <translation>Akuta behandlingar, som inte kräver samtycke: {count}.</translation>
    </message>
    <message>
        <source>Treatments whose head names other lots than their content, so a recall misses them: {count}.</source>
        <comment>verify.gate.lots_differ</comment>
        <translation>Behandlingar vars huvud nämner andra batcher än innehållet, så att en återkallelse missar dem: {count}.</translation>
    </message>
    <message>
        <source>Consents on paper that were let count without two people&apos;s looking at the paper: {count}.</source>
        <comment>verify.gate.paper_alone</comment>
        <translation>Samtycken på papper som fick gälla utan att två personer hade tittat på papperet: {count}.</translation>
    </message>
    <message>
        <source>Emergencies reviewed by the one who treated: {count}. Let a colleague look, too.</source>
        <comment>verify.gate.reviewed_alone</comment>
        <translation>Akuta behandlingar granskade av den som själv behandlade: {count}. Låt även en kollega se på dem.</translation>
    </message>
    <message>
        <source>Entries of a treatment that their performer had signed in the same visit already: {count}.</source>
        <comment>verify.gate.twice_in_visit</comment>
        <translation>Journalanteckningar om en behandling som den som behandlade redan hade signerat i samma besök: {count}.</translation>
    </message>
    <message>
        <source>Treatments that rest on a consent of another registration, which is no longer merged: {count}. Review them.</source>
        <comment>verify.gate.unmerged</comment>
        <translation>Behandlingar som vilar på ett samtycke från en annan registrering som inte längre är sammanslagen: {count}. Granska dem.</translation>
    </message>
    <message>
        <source>Emergencies that no practitioner has reviewed yet: {count}. Review them.</source>
        <comment>verify.gate.unreviewed</comment>
        <translation>Akuta behandlingar som ingen behandlare har granskat ännu: {count}. Granska dem.</translation>
    </message>
    <message>
        <source>Consents that were written down more than four hours after they were signed: {count}. Review them.</source>
        <comment>verify.gate.written_late</comment>
        <translation>Samtycken som skrevs ned mer än fyra timmar efter underskriften: {count}. Granska dem.</translation>
    </message>
    <message>
        <source>Records dated before others that were already written, with no word of a clock that was set back: {count}.</source>
        <comment>verify.headers.time_back</comment>
        <translation>Poster som är daterade före andra som redan var skrivna, utan att något sägs om en klocka som ställts tillbaka: {count}.</translation>
    </message>
    <message>
        <source>The file with the sign-in keys has a clinical key that no practitioner is known to have made.</source>
        <comment>verify.keyring.clinical</comment>
        <translation>Filen med inloggningsnycklarna har en klinisk nyckel som ingen behandlare veterligen har gjort.</translation>
    </message>
    <message>
        <source>Records that follow up another one inside than outside: {count}.</source>
        <comment>verify.references.body_differs</comment>
        <translation>Poster som följer upp en annan inuti än utanpå: {count}.</translation>
    </message>
    <message>
        <source>Records of a data breach that cannot follow on what was written before them: {count}.</source>
        <comment>verify.references.breach_order</comment>
        <translation>Poster om en personuppgiftsincident som inte kan följa på det som skrevs före dem: {count}.</translation>
    </message>
    <message>
        <source>Holds of an open complaint case that somebody released; they stand all the same: {count}.</source>
        <comment>verify.references.case_held</comment>
        <translation>Gallringsstopp för ett öppet klagomålsärende som någon har hävt; de gäller ändå: {count}.</translation>
    </message>
    <message>
        <source>Complaint cases that were opened without a hold of their own: {count}.</source>
        <comment>verify.references.case_hold</comment>
        <translation>Klagomålsärenden som öppnades utan ett eget gallringsstopp: {count}.</translation>
    </message>
    <message>
        <source>Records of a complaint case that cannot follow on what was written before them: {count}.</source>
        <comment>verify.references.case_order</comment>
        <translation>Poster i ett klagomålsärende som inte kan följa på det som skrevs före dem: {count}.</translation>
    </message>
    <message>
        <source>Steps of a complaint case that are about another person than the case: {count}.</source>
        <comment>verify.references.case_person</comment>
        <translation>Steg i ett klagomålsärende som gäller en annan person än ärendet: {count}.</translation>
    </message>
    <message>
        <source>Records whose content names a photo or document that is no earlier one of the same patient: {count}.</source>
        <comment>verify.references.named_elsewhere</comment>
        <translation>Poster vars innehåll nämner ett foto eller dokument som inte är ett tidigare av samma patient: {count}.</translation>
    </message>
    <message>
        <source>Records that follow up one of a kind that they cannot be about, or none: {count}.</source>
        <comment>verify.references.other_kind</comment>
        <translation>Poster som följer upp en post av ett slag som de inte kan gälla, eller ingen: {count}.</translation>
    </message>
    <message>
        <source>Health answers without the questionnaire that they answer, as it was asked: {count}.</source>
        <comment>verify.references.questionnaire</comment>
        <translation>Hälsosvar utan det formulär som de besvarar, så som det ställdes: {count}.</translation>
    </message>
    <message>
        <source>Steps of a request that cannot follow on what was written before them: {count}.</source>
        <comment>verify.references.request_order</comment>
        <translation>Steg i en begäran som inte kan följa på det som är skrivet före dem: {count}.</translation>
    </message>
    <message>
        <source>Steps of a request that are about another person than the request: {count}.</source>
        <comment>verify.references.request_person</comment>
        <translation>Steg i en begäran som handlar om en annan person än begäran: {count}.</translation>
    </message>
    <message>
        <source>Confirmed or set aside: health answers that are others inside than outside: {count}.</source>
        <comment>verify.references.submissions</comment>
        <translation>Bekräftelser eller avvisningar av hälsosvar som inuti nämner andra svar än utanpå: {count}.</translation>
    </message>
    <message>
        <source>A vial cannot be opened in the future. Check the time.</source>
        <comment>vial.ahead</comment>
        <translation>En flaska kan inte öppnas i framtiden. Kontrollera tiden.</translation>
    </message>
    <message>
        <source>Write what the vial was dissolved in, and how many millilitres of it.</source>
        <comment>vial.diluted</comment>
        <translation>Skriv vad flaskan löstes i, och hur många milliliter.</translation>
    </message>
    <message>
        <source>This lot has expired. Take another one.</source>
        <comment>vial.expired</comment>
        <translation>Batchen har gått ut. Ta en annan.</translation>
    </message>
    <message>
        <source>This vial is not open. Look at the list again.</source>
        <comment>vial.unknown</comment>
        <translation>Flaskan är inte öppen. Titta på listan igen.</translation>
    </message>
    <message>
        <source>You have signed this treatment in this visit already. Correct that entry, or let this one be a visit of its own.</source>
        <comment>visit.signed_already</comment>
        <translation>Du har redan signerat den här behandlingen i det här besöket. Rätta den anteckningen eller låt den här vara ett eget besök.</translation>
    </message>
    <message>
        <source>This patient had no such visit that day. Choose the visit again.</source>
        <comment>visit.unknown</comment>
        <translation>Patienten hade inget sådant besök den dagen. Välj besöket igen.</translation>
    </message>
    <message>
        <source>Your role does not work from this list. Ask a practitioner.</source>
        <comment>worklist.not_yours</comment>
        <translation>Din roll arbetar inte utifrån den här listan. Fråga en behandlare.</translation>
    </message>
    <message>
        <source>Write what the workstation is called.</source>
        <comment>workstation.no_name</comment>
        <translation>Skriv vad arbetsplatsen heter.</translation>
    </message>
    <message>
        <source>Another workstation is called that. Choose another name.</source>
        <comment>workstation.same_name</comment>
        <translation>En annan arbetsplats heter så. Välj ett annat namn.</translation>
    </message>
    <message>
        <source>Records whose author had no role that allows them, so they do not count: {count}.</source>
        <comment>verify.authority.role</comment>
        <translation>Poster vars författare inte hade en roll som tillåter dem, så de räknas inte: {count}.</translation>
    </message>
    <message>
        <source>Changes of the sign-in keys by someone who may not make them: {count}.</source>
        <comment>verify.authority.keyring</comment>
        <translation>Ändringar av inloggningsnycklarna gjorda av någon som inte får göra dem: {count}.</translation>
    </message>
    <message>
        <source>Treatments signed by another than the one said to have treated: {count}.</source>
        <comment>verify.authority.performer</comment>
        <translation>Behandlingar som är undertecknade av någon annan än den som sägs ha behandlat: {count}.</translation>
    </message>
    <message>
        <source>The anchor at {size} records was left behind by the restore that ended line {line}, which does not list it: records may have been cut off.</source>
        <comment>verify.anchors.unlisted</comment>
        <translation>Ankaret vid {size} poster lämnades kvar av återställningen som avslutade linje {line} och som inte nämner det: poster kan ha skurits bort.</translation>
    </message>
    <message>
        <source>There is no {name} beside the demo clinic. Its people&apos;s passwords and PINs belong there: what demo --json printed when the clinic was made. Without them, make a new one.</source>
        <comment>demo.no_people</comment>
        <translation>Det finns ingen {name} bredvid demokliniken. Där ska medarbetarnas lösenord och pinkoder ligga: det som demo --json skrev när kliniken skapades. Utan dem får du skapa en ny.</translation>
    </message>
    <message>
        <source>The demo clinic&apos;s people and passwords cannot be read from {name}. Keep there what demo --json printed.</source>
        <comment>demo.people</comment>
        <translation>Demoklinikens medarbetare och lösenord kan inte läsas från {name}. Spara där det som demo --json skrev.</translation>
    </message>
    <message>
        <source>At most {most} pages are filed at once.</source>
        <comment>scan.too_many_pages</comment>
        <translation>Högst {most} sidor läggs in på en gång.</translation>
    </message>
    <message>
        <source>Your role does not allow writing this in the journal. Ask the owner.</source>
        <comment>vault.role_refused</comment>
        <translation>Din roll tillåter inte att skriva detta i journalen. Fråga ägaren.</translation>
    </message>
    <message>
        <source>The first {size} records are not those for which the anchor was made: the journal was altered.</source>
        <comment>verify.anchors.other_tree</comment>
        <translation>De första {size} posterna är inte de som ankaret gjordes för: journalen har ändrats.</translation>
    </message>
    <message>
        <source>Anchors that belong to another journal: {count}.</source>
        <comment>verify.anchors.other_vault</comment>
        <translation>Ankare som hör till en annan journal: {count}.</translation>
    </message>
    <message>
        <source>An anchor was made at {size} records, and the journal is shorter now: its end was cut off.</source>
        <comment>verify.anchors.truncated</comment>
        <translation>Ett ankare gjordes vid {size} poster, och journalen är kortare nu: dess slut har skurits av.</translation>
    </message>
    <message>
        <source>Anchors that are damaged, or signed by nobody whose key was valid: {count}.</source>
        <comment>verify.anchors.unsigned</comment>
        <translation>Ankare som är skadade eller inte signerade av någon vars nyckel gällde: {count}.</translation>
    </message>
    <message>
        <source>Records whose content is not the one that was signed: {count}.</source>
        <comment>verify.bodies.commitment</comment>
        <translation>Poster vars innehåll inte är det som signerades: {count}.</translation>
    </message>
    <message>
        <source>Records whose content is sealed with a key of another journal: {count}.</source>
        <comment>verify.bodies.foreign_key</comment>
        <translation>Poster vars innehåll är förseglat med en nyckel från en annan journal: {count}.</translation>
    </message>
    <message>
        <source>Records whose content is gone, and no erasure says why: {count}.</source>
        <comment>verify.bodies.missing</comment>
        <translation>Poster vars innehåll är borta utan att en radering säger varför: {count}.</translation>
    </message>
    <message>
        <source>Records that only practitioners can open, so their content was not checked: {count}.</source>
        <comment>verify.bodies.not_opened</comment>
        <translation>Poster som bara behandlare kan öppna, så innehållet kontrollerades inte: {count}.</translation>
    </message>
    <message>
        <source>Everything that could be opened is what was signed.</source>
        <comment>verify.bodies.ok</comment>
        <translation>Allt som kunde öppnas är det som signerades.</translation>
    </message>
    <message>
        <source>Records with clinical content that everyone who signs in can open: {count}.</source>
        <comment>verify.bodies.open_to_all</comment>
        <translation>Poster med kliniskt innehåll som alla som loggar in kan öppna: {count}.</translation>
    </message>
    <message>
        <source>Records whose content does not open, because it was altered, damaged or exchanged: {count}.</source>
        <comment>verify.bodies.seal</comment>
        <translation>Poster vars innehåll inte går att öppna, eftersom det har ändrats, skadats eller bytts ut: {count}.</translation>
    </message>
    <message>
        <source>Records with a content that was not signed with them: {count}.</source>
        <comment>verify.bodies.unexpected</comment>
        <translation>Poster med ett innehåll som inte signerades med dem: {count}.</translation>
    </message>
    <message>
        <source>Records whose content does not have the form of its kind: {count}.</source>
        <comment>verify.bodies.unreadable</comment>
        <translation>Poster vars innehåll inte har den form det ska ha: {count}.</translation>
    </message>
    <message>
        <source>Contents that belong to no record: {count}.</source>
        <comment>verify.bodies.without_record</comment>
        <translation>Innehåll som inte hör till någon post: {count}.</translation>
    </message>
    <message>
        <source>The journal is being written right now. Close it everywhere and check again.</source>
        <comment>verify.busy</comment>
        <translation>Det skrivs i journalen just nu. Stäng den överallt och kontrollera igen.</translation>
    </message>
    <message>
        <source>The checkpoint at {size} records was left behind by the restore that ended line {line}.</source>
        <comment>verify.checkpoints.abandoned</comment>
        <translation>Kontrollpunkten vid {size} poster lämnades kvar av den återställning som avslutade linje {line}.</translation>
    </message>
    <message>
        <source>Every stored checkpoint agrees with the records.</source>
        <comment>verify.checkpoints.ok</comment>
        <translation>Varje sparad kontrollpunkt stämmer med posterna.</translation>
    </message>
    <message>
        <source>The checkpoint at {size} records belongs to a line that does not lead here.</source>
        <comment>verify.checkpoints.other_line</comment>
        <translation>Kontrollpunkten vid {size} poster hör till en linje som inte leder hit.</translation>
    </message>
    <message>
        <source>The records up to the checkpoint at {size} records are not those for which it was signed.</source>
        <comment>verify.checkpoints.other_tree</comment>
        <translation>Posterna fram till kontrollpunkten vid {size} poster är inte de som den signerades för.</translation>
    </message>
    <message>
        <source>A stored checkpoint belongs to another journal.</source>
        <comment>verify.checkpoints.other_vault</comment>
        <translation>En sparad kontrollpunkt hör till en annan journal.</translation>
    </message>
    <message>
        <source>There was a checkpoint at {size} records, and the journal is shorter now: its end is missing.</source>
        <comment>verify.checkpoints.truncated</comment>
        <translation>Det fanns en kontrollpunkt vid {size} poster, och journalen är kortare nu: dess slut saknas.</translation>
    </message>
    <message>
        <source>The checkpoint at {size} records is damaged, or signed by nobody whose key was valid.</source>
        <comment>verify.checkpoints.unsigned</comment>
        <translation>Kontrollpunkten vid {size} poster är skadad eller inte signerad av någon vars nyckel gällde.</translation>
    </message>
    <message>
        <source>Drafts that do not open: {count}.</source>
        <comment>verify.drafts.broken</comment>
        <translation>Utkast som inte går att öppna: {count}.</translation>
    </message>
    <message>
        <source>Erasures that were not approved by two people whose keys were valid: {count}.</source>
        <comment>verify.erasures.not_approved</comment>
        <translation>Raderingar som inte har godkänts av två personer med giltiga nycklar: {count}.</translation>
    </message>
    <message>
        <source>Nothing was erased but what two people approved.</source>
        <comment>verify.erasures.ok</comment>
        <translation>Ingenting har raderats utom det som två personer har godkänt.</translation>
    </message>
    <message>
        <source>Erasures that name records they cannot have erased: {count}.</source>
        <comment>verify.erasures.range</comment>
        <translation>Raderingar som nämner poster de inte kan ha raderat: {count}.</translation>
    </message>
    <message>
        <source>Records of which only the place is left, and no erasure says why: {count}.</source>
        <comment>verify.erasures.record_gone</comment>
        <translation>Poster där bara platsen är kvar utan att en radering säger varför: {count}.</translation>
    </message>
    <message>
        <source>The file {id} of a photo or document is damaged or was altered.</source>
        <comment>verify.files.damaged</comment>
        <translation>Filen {id} till ett foto eller dokument är skadad eller har ändrats.</translation>
    </message>
    <message>
        <source>The file {id} of a photo or document is missing.</source>
        <comment>verify.files.missing</comment>
        <translation>Filen {id} till ett foto eller dokument saknas.</translation>
    </message>
    <message>
        <source>Every photo and document is there and whole.</source>
        <comment>verify.files.ok</comment>
        <translation>Varje foto och dokument finns och är helt.</translation>
    </message>
    <message>
        <source>Sealed files that belong to no record: {files} ({first} is the first). An interrupted save leaves such files.</source>
        <comment>verify.files.orphans</comment>
        <translation>Förseglade filer som inte hör till någon post: {files} ({first} är den första). Ett avbrutet sparande lämnar sådana filer.</translation>
    </message>
    <message>
        <source>Treatments or consents that were written down before they took place: {count}.</source>
        <comment>verify.gate.ahead</comment>
        <translation>Behandlingar eller samtycken som skrevs ner innan de ägde rum: {count}.</translation>
    </message>
    <message>
        <source>Treatments done before their consent was signed: {count}.</source>
        <comment>verify.gate.before_signing</comment>
        <translation>Behandlingar gjorda innan samtycket skrevs under: {count}.</translation>
    </message>
    <message>
        <source>Treatments done before the reflection time was over: {count}.</source>
        <comment>verify.gate.before_start</comment>
        <translation>Behandlingar gjorda innan betänketiden var över: {count}.</translation>
    </message>
    <message>
        <source>Confirmations of a consent that was not waiting for one: {count}.</source>
        <comment>verify.gate.confirms_nothing</comment>
        <translation>Bekräftelser av ett samtycke som inte väntade på någon: {count}.</translation>
    </message>
    <message>
        <source>Consents that were let count a second time: {count}.</source>
        <comment>verify.gate.counted_twice</comment>
        <translation>Samtycken som fick gälla två gånger: {count}.</translation>
    </message>
    <message>
        <source>Treatments done after their consent had expired: {count}.</source>
        <comment>verify.gate.expired</comment>
        <translation>Behandlingar gjorda efter att samtycket hade gått ut: {count}.</translation>
    </message>
    <message>
        <source>Records with facts about consent that do not belong to their kind: {count}.</source>
        <comment>verify.gate.misplaced</comment>
        <translation>Poster med uppgifter om samtycke som inte hör till deras slag: {count}.</translation>
    </message>
    <message>
        <source>Treatments that rest on no consent: {count}.</source>
        <comment>verify.gate.no_consent</comment>
        <translation>Behandlingar som inte vilar på något samtycke: {count}.</translation>
    </message>
    <message>
        <source>Treatments that say neither what was treated nor when: {count}.</source>
        <comment>verify.gate.no_facts</comment>
        <translation>Behandlingar som varken säger vad som behandlades eller när: {count}.</translation>
    </message>
    <message>
        <source>Every treatment rests on a consent that was valid when it was done.</source>
        <comment>verify.gate.ok</comment>
        <translation>Varje behandling vilar på ett samtycke som gällde när den gjordes.</translation>
    </message>
    <message>
        <source>Treatments that rest on a consent of another patient: {count}.</source>
        <comment>verify.gate.other_patient</comment>
        <translation>Behandlingar som vilar på en annan patients samtycke: {count}.</translation>
    </message>
    <message>
        <source>Treatments that rest on a consent to another treatment: {count}.</source>
        <comment>verify.gate.other_treatment</comment>
        <translation>Behandlingar som vilar på ett samtycke till en annan behandling: {count}.</translation>
    </message>
    <message>
        <source>Treatments done after their consent had been withdrawn: {count}.</source>
        <comment>verify.gate.withdrawn</comment>
        <translation>Behandlingar gjorda efter att samtycket hade återkallats: {count}.</translation>
    </message>
    <message>
        <source>Treatments done after a withdrawal that was written down only later: {count}. Review them.</source>
        <comment>verify.gate.withdrawn_late</comment>
        <translation>Behandlingar gjorda efter ett återkallande som skrevs ned först senare: {count}. Gå igenom dem.</translation>
    </message>
    <message>
        <source>Records whose head cannot be read: {count}.</source>
        <comment>verify.headers.broken</comment>
        <translation>Poster vars huvud inte kan läsas: {count}.</translation>
    </message>
    <message>
        <source>Records of a kind or form that this program does not know: {count}.</source>
        <comment>verify.headers.kind</comment>
        <translation>Poster av ett slag eller en form som programmet inte känner till: {count}.</translation>
    </message>
    <message>
        <source>Records that promise no content although they must have one: {count}.</source>
        <comment>verify.headers.no_body</comment>
        <translation>Poster som inte utlovar något innehåll fast de måste ha ett: {count}.</translation>
    </message>
    <message>
        <source>Records that name no patient although they must: {count}.</source>
        <comment>verify.headers.no_patient</comment>
        <translation>Poster som inte nämner någon patient fast de måste: {count}.</translation>
    </message>
    <message>
        <source>Records whose head was written in another form than the one that is signed: {count}.</source>
        <comment>verify.headers.not_canonical</comment>
        <translation>Poster vars huvud är skrivet i en annan form än den som är signerad: {count}.</translation>
    </message>
    <message>
        <source>The head of every record has the form it must have.</source>
        <comment>verify.headers.ok</comment>
        <translation>Huvudet på varje post har den form det ska ha.</translation>
    </message>
    <message>
        <source>Records that give a purpose that does not exist: {count}.</source>
        <comment>verify.headers.purpose</comment>
        <translation>Poster som anger ett ändamål som inte finns: {count}.</translation>
    </message>
    <message>
        <source>The two copies of the file with the sign-in keys differ, or one is missing or damaged.</source>
        <comment>verify.keyring.copies</comment>
        <translation>De två kopiorna av filen med inloggningsnycklar skiljer sig åt, eller en saknas eller är skadad.</translation>
    </message>
    <message>
        <source>The file with the sign-in keys is whole, signed, and the one the journal knows.</source>
        <comment>verify.keyring.ok</comment>
        <translation>Filen med inloggningsnycklar är hel, signerad och den som journalen känner till.</translation>
    </message>
    <message>
        <source>The file with the sign-in keys (version {version}) is not the one the journal knows (version {stated}).</source>
        <comment>verify.keyring.other</comment>
        <translation>Filen med inloggningsnycklar (version {version}) är inte den som journalen känner till (version {stated}).</translation>
    </message>
    <message>
        <source>The people in the file with the sign-in keys, or their keys, are not those the journal knows.</source>
        <comment>verify.keyring.people</comment>
        <translation>Medarbetarna i filen med inloggningsnycklar, eller deras nycklar, är inte de som journalen känner till.</translation>
    </message>
    <message>
        <source>A change of who has access was begun and not finished; the next sign-in settles it.</source>
        <comment>verify.keyring.staged</comment>
        <translation>En ändring av vem som har åtkomst påbörjades men slutfördes inte; nästa inloggning ordnar det.</translation>
    </message>
    <message>
        <source>The journal does not say which sign-in keys are valid.</source>
        <comment>verify.keyring.unstated</comment>
        <translation>Journalen säger inte vilka inloggningsnycklar som gäller.</translation>
    </message>
    <message>
        <source>Records that are not the ones that were written, so they were altered: {count}.</source>
        <comment>verify.leaves.differs</comment>
        <translation>Poster som inte är de som skrevs och alltså har ändrats: {count}.</translation>
    </message>
    <message>
        <source>Every record is the one that was written.</source>
        <comment>verify.leaves.ok</comment>
        <translation>Varje post är den som skrevs.</translation>
    </message>
    <message>
        <source>The journal&apos;s history of restores is unbroken.</source>
        <comment>verify.lines.ok</comment>
        <translation>Journalens kedja av återställningar är obruten.</translation>
    </message>
    <message>
        <source>The journal says it is on line {line}, but its records lead to line {expected} (a restore begins a new line).</source>
        <comment>verify.lines.other</comment>
        <translation>Journalen säger att den är på linje {line}, men posterna leder till linje {expected} (en återställning börjar en ny linje).</translation>
    </message>
    <message>
        <source>Restores that do not say truly where they began: {count}.</source>
        <comment>verify.lines.restore_differs</comment>
        <translation>Återställningar som inte säger sant om var de började: {count}.</translation>
    </message>
    <message>
        <source>What this computer saw last, {size} records, was left behind by the restore that ended line {line}.</source>
        <comment>verify.mark.abandoned</comment>
        <translation>Det som den här datorn såg senast, {size} poster, lämnades kvar av den återställning som avslutade linje {line}.</translation>
    </message>
    <message>
        <source>This computer has seen {size} records, and the journal is shorter now: it is an older copy, or its end is lost.</source>
        <comment>verify.mark.behind</comment>
        <translation>Den här datorn har sett {size} poster, och journalen är kortare nu: det är en äldre kopia, eller så har slutet gått förlorat.</translation>
    </message>
    <message>
        <source>This computer&apos;s note of how far the journal had come is damaged.</source>
        <comment>verify.mark.damaged</comment>
        <translation>Den här datorns anteckning om hur långt journalen hade kommit är skadad.</translation>
    </message>
    <message>
        <source>The first {size} records are not those that this computer has seen.</source>
        <comment>verify.mark.forked</comment>
        <translation>De första {size} posterna är inte de som den här datorn har sett.</translation>
    </message>
    <message>
        <source>The file with the sign-in keys is older than the one this computer has seen.</source>
        <comment>verify.mark.keyring_behind</comment>
        <translation>Filen med inloggningsnycklar är äldre än den som den här datorn har sett.</translation>
    </message>
    <message>
        <source>This computer has no mark of how far the journal had come, so an older copy would not be noticed.</source>
        <comment>verify.mark.none</comment>
        <translation>Den här datorn har ingen anteckning om hur långt journalen hade kommit, så en äldre kopia skulle inte märkas.</translation>
    </message>
    <message>
        <source>The journal is not older than this computer has seen it.</source>
        <comment>verify.mark.ok</comment>
        <translation>Journalen är inte äldre än den som den här datorn har sett.</translation>
    </message>
    <message>
        <source>This computer has seen the journal on a line that does not lead here.</source>
        <comment>verify.mark.other_line</comment>
        <translation>Den här datorn har sett journalen på en linje som inte leder hit.</translation>
    </message>
    <message>
        <source>Rows of the table {table} point to rows that do not exist: {count}.</source>
        <comment>verify.pages.loose_rows</comment>
        <translation>Rader i tabellen {table} som pekar på rader som inte finns: {count}.</translation>
    </message>
    <message>
        <source>Every page of the database is as it was written.</source>
        <comment>verify.pages.ok</comment>
        <translation>Varje sida i databasen är som den skrevs.</translation>
    </message>
    <message>
        <source>The database was altered or is damaged. Pages concerned: {pages}.</source>
        <comment>verify.pages.seal</comment>
        <translation>Databasen har ändrats eller är skadad. Berörda sidor: {pages}.</translation>
    </message>
    <message>
        <source>The database holds values that no journal has, so it could not be checked any further.</source>
        <comment>verify.pages.strange</comment>
        <translation>Databasen innehåller värden som ingen journal har, så den kunde inte kontrolleras längre.</translation>
    </message>
    <message>
        <source>The database&apos;s inner structure is damaged.</source>
        <comment>verify.pages.structure</comment>
        <translation>Databasens inre uppbyggnad är skadad.</translation>
    </message>
    <message>
        <source>The database cannot be read any further: it is damaged.</source>
        <comment>verify.pages.unreadable</comment>
        <translation>Databasen kan inte läsas längre: den är skadad.</translation>
    </message>
    <message>
        <source>Records behind the journal&apos;s stated end: {count}.</source>
        <comment>verify.positions.beyond_head</comment>
        <translation>Poster efter journalens angivna slut: {count}.</translation>
    </message>
    <message>
        <source>Records are missing from position {first} to {last}.</source>
        <comment>verify.positions.missing</comment>
        <translation>Poster saknas från plats {first} till {last}.</translation>
    </message>
    <message>
        <source>Every record is in its place.</source>
        <comment>verify.positions.ok</comment>
        <translation>Varje post står på sin plats.</translation>
    </message>
    <message>
        <source>The journal ends too early. Records missing at its end: {missing}.</source>
        <comment>verify.positions.truncated</comment>
        <translation>Journalen slutar för tidigt. Poster som saknas i slutet: {missing}.</translation>
    </message>
    <message>
        <source>Records that refer to a record that is not there; it may have been erased: {count}.</source>
        <comment>verify.references.maybe_erased</comment>
        <translation>Poster som hänvisar till en post som inte finns; den kan ha raderats: {count}.</translation>
    </message>
    <message>
        <source>Every record that refers to another leads to an earlier one of the same patient.</source>
        <comment>verify.references.ok</comment>
        <translation>Varje post som hänvisar till en annan leder till en tidigare för samma patient.</translation>
    </message>
    <message>
        <source>Records that refer to a record of another patient: {count}.</source>
        <comment>verify.references.other_patient</comment>
        <translation>Poster som hänvisar till en post för en annan patient: {count}.</translation>
    </message>
    <message>
        <source>Records with an id that another record has: {count}.</source>
        <comment>verify.references.repeated_id</comment>
        <translation>Poster med ett id som en annan post har: {count}.</translation>
    </message>
    <message>
        <source>Records that refer to a record that does not exist before them: {count}.</source>
        <comment>verify.references.unknown</comment>
        <translation>Poster som hänvisar till en post som inte finns före dem: {count}.</translation>
    </message>
    <message>
        <source>A part of the database is missing, added or altered: {what}.</source>
        <comment>verify.schema.differs</comment>
        <translation>En del av databasen saknas, har lagts till eller har ändrats: {what}.</translation>
    </message>
    <message>
        <source>The database is built the way the program builds it.</source>
        <comment>verify.schema.ok</comment>
        <translation>Databasen är uppbyggd som programmet bygger den.</translation>
    </message>
    <message>
        <source>The first {size} records are not those that this computer verified before.</source>
        <comment>verify.signatures.changed_since</comment>
        <translation>De första {size} posterna är inte de som den här datorn har kontrollerat tidigare.</translation>
    </message>
    <message>
        <source>Records signed with a key that was no longer valid: {count}.</source>
        <comment>verify.signatures.ended_key</comment>
        <translation>Poster signerade med en nyckel som inte längre gällde: {count}.</translation>
    </message>
    <message>
        <source>Every signature that was checked was made by someone whose key was valid then.</source>
        <comment>verify.signatures.ok</comment>
        <translation>Varje signatur som kontrollerades är gjord av någon vars nyckel gällde då.</translation>
    </message>
    <message>
        <source>Records that name another author than the one who signed them: {count}.</source>
        <comment>verify.signatures.other_author</comment>
        <translation>Poster som nämner en annan författare än den som signerade dem: {count}.</translation>
    </message>
    <message>
        <source>Records signed with a key that nobody here ever had: {count}.</source>
        <comment>verify.signatures.unknown_key</comment>
        <translation>Poster signerade med en nyckel som ingen här har haft: {count}.</translation>
    </message>
    <message>
        <source>Wrong signatures: {count}.</source>
        <comment>verify.signatures.wrong</comment>
        <translation>Felaktiga signaturer: {count}.</translation>
    </message>
    <message>
        <source>Records that do not follow the one before them, so one of the same patient or computer is missing: {count}.</source>
        <comment>verify.streams.broken</comment>
        <translation>Poster som inte följer på den föregående, så en post för samma patient eller dator saknas: {count}.</translation>
    </message>
    <message>
        <source>No record is missing from any patient or any computer.</source>
        <comment>verify.streams.ok</comment>
        <translation>Ingen post saknas för någon patient eller dator.</translation>
    </message>
    <message>
        <source>Stretches of 256 records whose remembered fingerprint is wrong: {count}.</source>
        <comment>verify.tree.cache</comment>
        <translation>Stycken om 256 poster vars sparade fingeravtryck är fel: {count}.</translation>
    </message>
    <message>
        <source>The fingerprint over all records is not the one that the journal states.</source>
        <comment>verify.tree.differs</comment>
        <translation>Fingeravtrycket över alla poster är inte det som journalen anger.</translation>
    </message>
    <message>
        <source>The journal&apos;s stated end cannot be read.</source>
        <comment>verify.tree.head</comment>
        <translation>Journalens angivna slut kan inte läsas.</translation>
    </message>
    <message>
        <source>The fingerprint over all records is right.</source>
        <comment>verify.tree.ok</comment>
        <translation>Fingeravtrycket över alla poster stämmer.</translation>
    </message>
    <message>
        <source>The list {view} does not say what the records say. Rows concerned: {count}.</source>
        <comment>verify.views.differs</comment>
        <translation>Listan {view} säger inte det som posterna säger. Berörda rader: {count}.</translation>
    </message>
    <message>
        <source>Records that cannot be shown, because they change something that was never there: {count}.</source>
        <comment>verify.views.impossible</comment>
        <translation>Poster som inte kan visas, eftersom de ändrar något som aldrig har funnits: {count}.</translation>
    </message>
    <message>
        <source>Lists and search say what the records say.</source>
        <comment>verify.views.ok</comment>
        <translation>Listor och sökning visar det som posterna säger.</translation>
    </message>
    <message>
        <source>One half of this computer&apos;s note of how far the journal had come is damaged, as a power cut leaves it. What is written next mends it; until then the note may be one step behind.</source>
        <comment>verify.mark.half</comment>
        <translation>Ena halvan av den här datorns anteckning om hur långt journalen hade kommit är skadad, som efter ett strömavbrott. Nästa sak som skrivs rättar det; till dess kan anteckningen ligga ett steg efter.</translation>
    </message>
    <message>
        <source>That time has not come yet. Check the date.</source>
        <comment>disclosure.ahead</comment>
        <translation>Den tidpunkten har inte kommit än. Kontrollera datumet.</translation>
    </message>
    <message>
        <source>Choose the patient&apos;s consent that it rests on.</source>
        <comment>disclosure.no_consent</comment>
        <translation>Välj det samtycke från patienten som det vilar på.</translation>
    </message>
    <message>
        <source>Write when and how the patient consented.</source>
        <comment>disclosure.no_consent_words</comment>
        <translation>Skriv när och hur patienten samtyckte.</translation>
    </message>
    <message>
        <source>Choose what went, or describe it in a few words.</source>
        <comment>disclosure.no_content</comment>
        <translation>Välj vad som lämnades ut, eller beskriv det kort.</translation>
    </message>
    <message>
        <source>Write the country by its two letters, such as DK.</source>
        <comment>disclosure.no_country</comment>
        <translation>Skriv landet med två bokstäver, t.ex. SE.</translation>
    </message>
    <message>
        <source>This file cannot be read. Choose it again.</source>
        <comment>disclosure.no_file</comment>
        <translation>Filen kan inte läsas. Välj den igen.</translation>
    </message>
    <message>
        <source>The checksum of the file is none. Choose the file again.</source>
        <comment>disclosure.no_fingerprint</comment>
        <translation>Det är inte en kontrollsumma av en fil. Välj filen igen.</translation>
    </message>
    <message>
        <source>Write the paragraph that allows or demands it.</source>
        <comment>disclosure.no_paragraph</comment>
        <translation>Skriv den bestämmelse som tillåter eller kräver det.</translation>
    </message>
    <message>
        <source>Write who it went to, or from whom it came.</source>
        <comment>disclosure.no_party</comment>
        <translation>Skriv vem det gick till, eller från vem det kom.</translation>
    </message>
    <message>
        <source>Write why it was necessary.</source>
        <comment>disclosure.no_reason</comment>
        <translation>Skriv varför det var nödvändigt.</translation>
    </message>
    <message>
        <source>This country is outside the area in which health data may go about freely. Choose on what basis they may leave it (GDPR Chapter V). Without one they may not be passed on.</source>
        <comment>disclosure.no_transfer</comment>
        <translation>Landet ligger utanför det område där hälsouppgifter får utbytas fritt. Välj på vilken grund de får överföras (dataskyddsförordningens kapitel V). Utan en får de inte lämnas ut.</translation>
    </message>
    <message>
        <source>Write which decision, contract or circumstance lets the data go to this recipient in this country.</source>
        <comment>disclosure.no_transfer_words</comment>
        <translation>Skriv vilket beslut, avtal eller vilken omständighet som tillåter överföringen till den här mottagaren i det här landet.</translation>
    </message>
    <message>
        <source>Write whose life or health it was about, and why it could not wait.</source>
        <comment>disclosure.no_vital_reason</comment>
        <translation>Skriv vems liv eller hälsa det gällde, och varför det inte kunde vänta.</translation>
    </message>
    <message>
        <source>No consent of the patient to passing this on held at that time: none was signed, it was taken back, or it has expired. Ask for one first. If it has left already, write that into the register of data breaches.</source>
        <comment>disclosure.not_permitted</comment>
        <translation>Inget samtycke från patienten till utlämnandet gällde vid den tidpunkten: inget har lämnats, det har återkallats eller det har gått ut. Be först om ett. Om det redan har lämnats ut, skriv in det i registret över personuppgiftsincidenter.</translation>
    </message>
    <message>
        <source>The patient consented to passing on to somebody else. Write the recipient as the consent names them, or ask for another consent.</source>
        <comment>disclosure.other_recipient</comment>
        <translation>Patienten har samtyckt till utlämnande till någon annan. Skriv mottagaren som samtycket nämner den, eller be om ett annat samtycke.</translation>
    </message>
    <message>
        <source>This record is not in the patient&apos;s journal. Open the record again.</source>
        <comment>disclosure.other_record</comment>
        <translation>Den här anteckningen finns inte i patientens journal. Öppna journalen igen.</translation>
    </message>
    <message>
        <source>Records of something passed on, or got, without a consent or law that allowed it at that time: {count}.</source>
        <comment>verify.references.disclosure_basis</comment>
        <translation>Anteckningar om något som har lämnats ut eller inhämtats utan ett samtycke eller en bestämmelse som tillät det vid den tidpunkten: {count}.</translation>
    </message>
    <message>
        <source>Reports are read by the owner, the auditor and practitioners. Ask one of them.</source>
        <comment>permission.read_reports</comment>
        <translation>Rapporter läses av ägaren, granskaren och behandlarna. Fråga någon av dem.</translation>
    </message>
    <message>
        <source>Only a practitioner can have this counted: it is sealed.</source>
        <comment>reports.sealed</comment>
        <translation>Bara en behandlare kan få det räknat: det är förseglat.</translation>
    </message>
    <message>
        <source>That day has not come yet. Check the date.</source>
        <comment>lost_computer.ahead</comment>
        <translation>Den dagen har inte kommit än. Kontrollera datumet.</translation>
    </message>
    <message>
        <source>Write what happened to it, in a few words.</source>
        <comment>lost_computer.no_words</comment>
        <translation>Skriv med några ord vad som har hänt med den.</translation>
    </message>
    <message>
        <source>Choose one of the clinic&apos;s other computers. You are working at this one.</source>
        <comment>lost_computer.unknown</comment>
        <translation>Välj en av klinikens andra datorer. Du arbetar vid den här.</translation>
    </message>
    <message>
        <source>Only a practitioner or the owner can exchange the clinic&apos;s keys. Ask one of them.</source>
        <comment>permission.exchange_keys</comment>
        <translation>Bara en behandlare eller ägaren kan byta klinikens nycklar. Fråga någon av dem.</translation>
    </message>
    <message>
        <source>The drive with the journal needs {megabytes} MB of free space to exchange the keys. Nothing was changed. Free some space and try again.</source>
        <comment>vault.exchange.no_room</comment>
        <translation>Enheten med journalen behöver {megabytes} MB ledigt utrymme för att nycklarna ska kunna bytas. Inget ändrades. Frigör utrymme och försök igen.</translation>
    </message>
    <message>
        <source>The original of a photo on this page is missing or damaged. At most a smaller picture that was made of it can be shown. Restore the photo from a backup.</source>
        <comment>photo.original_lost</comment>
        <translation>Originalet till ett foto på den här sidan saknas eller är skadat. Som mest kan en mindre bild visas, som gjordes av det. Återställ fotot från en säkerhetskopia.</translation>
    </message>
    <message>
        <source>Two computers restored the same backup and both went on with it, so there are two journals now, each with records that the other lacks, and no backup was made. Decide which one goes on, restore its backup on the other computer, and write there again what is missing. If you know the reason, say it and go on.</source>
        <comment>backup.forked</comment>
        <translation>Två datorer återställde samma säkerhetskopia och båda fortsatte med den, så nu finns det två journaler, var och en med poster som den andra saknar, och ingen säkerhetskopia gjordes. Bestäm vilken som ska fortsätta, återställ dess säkerhetskopia på den andra datorn, och skriv där igen det som saknas. Om du vet orsaken, skriv den och fortsätt.</translation>
    </message>
    <message>
        <source>The journal was not closed properly, so its file alone is not all of it and was not copied. Open and close it once.</source>
        <comment>backup.not_closed</comment>
        <translation>Journalen stängdes inte ordentligt, så filen ensam är inte hela journalen och kopierades inte. Öppna och stäng den en gång.</translation>
    </message>
    <message>
        <source>The file {id} of a photo or document is vouched for by more than one record, though each is kept for one. Review them: somebody may pass off a picture of one patient as another&apos;s.</source>
        <comment>verify.files.shared</comment>
        <translation>Mer än en post går i god för filen {id} med ett foto eller dokument, fast varje fil sparas för en. Granska dem: någon kan utge en bild av en patient för en annans.</translation>
    </message>
    <message>
        <source>The register of processing is read by the owner and the auditor. Ask one of them.</source>
        <comment>permission.read_processing</comment>
        <translation>Registret över behandling läses av ägaren och granskaren. Fråga någon av dem.</translation>
    </message>
    <message>
        <source>There is no such open complaint case. Look at the list again.</source>
        <comment>redaction.no_case</comment>
        <translation>Det finns inget sådant öppet klagomålsärende. Se på listan igen.</translation>
    </message>
    <message>
        <source>Write why it is blackened. Whoever receives the journal reads it.</source>
        <comment>redaction.no_reason</comment>
        <translation>Skriv varför det maskeras. Den som får journalen läser det.</translation>
    </message>
    <message>
        <source>This record has no such text. Blacken the whole record instead.</source>
        <comment>redaction.no_text</comment>
        <translation>Anteckningen har ingen sådan text. Maskera hela anteckningen i stället.</translation>
    </message>
    <message>
        <source>This record is not in the patient&apos;s journal. Look at the list again.</source>
        <comment>redaction.not_here</comment>
        <translation>Den här anteckningen finns inte i patientens journal. Se på listan igen.</translation>
    </message>
    <message>
        <source>Who the patient is and what the case is about cannot be blackened.</source>
        <comment>redaction.stays</comment>
        <translation>Vem patienten är och vad ärendet gäller kan inte maskeras.</translation>
    </message>
    <message>
        <source>One record is blackened twice. Look at the list again.</source>
        <comment>redaction.twice</comment>
        <translation>En anteckning är maskerad två gånger. Se på listan igen.</translation>
    </message>
    <message>
        <source>This journal is on hold or restricted, so nothing of it may be erased until an owner ends that.</source>
        <comment>erasure.held</comment>
        <translation>Den här journalen är spärrad mot radering eller begränsad, så inget av den får raderas förrän en ägare upphäver det.</translation>
    </message>
    <message>
        <source>This journal is restricted and not open to you. Open the patient to see since when, and what you may do.</source>
        <comment>journal.restricted</comment>
        <translation>Den här journalen är begränsad och inte öppen för dig. Öppna patienten för att se sedan när och vad du får göra.</translation>
    </message>
    <message>
        <source>This journal is restricted, so nothing of this kind can be written in it. If the patient wants it used again, the owner lifts the restriction first.</source>
        <comment>journal.writing_restricted</comment>
        <translation>Den här journalen är begränsad, så inget av det här slaget kan skrivas i den. Vill patienten att den används igen häver ägaren först begränsningen.</translation>
    </message>
    <message>
        <source>Nobody judges their own looks. Let somebody else review them.</source>
        <comment>log_review.own</comment>
        <translation>Ingen bedömer sina egna slagningar. Låt någon annan granska dem.</translation>
    </message>
    <message>
        <source>Restrict the journal first, or refuse the request with its reason.</source>
        <comment>request.not_restricted</comment>
        <translation>Begränsa journalen först, eller avslå begäran med ett skäl.</translation>
    </message>
    <message>
        <source>That day has not come yet. Tell the person first.</source>
        <comment>restriction.ahead</comment>
        <translation>Den dagen har inte kommit än. Underrätta personen först.</translation>
    </message>
    <message>
        <source>This restriction was lifted already. Look at the list again.</source>
        <comment>restriction.lifted_already</comment>
        <translation>Den här begränsningen är redan hävd. Titta på listan igen.</translation>
    </message>
    <message>
        <source>Write why, in a few words. Nothing about health.</source>
        <comment>restriction.no_reason</comment>
        <translation>Skriv varför, med några få ord. Inget om hälsa.</translation>
    </message>
    <message>
        <source>Write why you open it all the same. The owner and the patient read it.</source>
        <comment>restriction.no_why</comment>
        <translation>Skriv varför du öppnar den ändå. Ägaren och patienten läser det.</translation>
    </message>
    <message>
        <source>This journal is open to you. Open it as usual.</source>
        <comment>restriction.not_closed</comment>
        <translation>Den här journalen är öppen för dig. Öppna den som vanligt.</translation>
    </message>
    <message>
        <source>Only a practitioner who works here can be named. Choose again.</source>
        <comment>restriction.reader</comment>
        <translation>Bara en behandlare som arbetar här kan nämnas. Välj igen.</translation>
    </message>
    <message>
        <source>This request is not of this patient. Look at the list again.</source>
        <comment>restriction.request</comment>
        <translation>Den här begäran är inte från den här patienten. Titta på listan igen.</translation>
    </message>
    <message>
        <source>That day is before the restriction was set. Check the date.</source>
        <comment>restriction.told_before</comment>
        <translation>Den dagen är innan begränsningen sattes. Kontrollera datumet.</translation>
    </message>
    <message>
        <source>This restriction is not here. Look at the list again.</source>
        <comment>restriction.unknown</comment>
        <translation>Den här begränsningen finns inte här. Titta på listan igen.</translation>
    </message>
    <message>
        <source>Write what is to change, for everyone of whom something is.</source>
        <comment>roles.no_note</comment>
        <translation>Skriv vad som ska ändras för var och en där något ska det.</translation>
    </message>
    <message>
        <source>Say of everyone who works here whether what they hold is right.</source>
        <comment>roles.not_all</comment>
        <translation>Ange för alla som arbetar här om det de har är rätt.</translation>
    </message>
    <message>
        <source>Records that were written in a restricted journal although they may not: {count}.</source>
        <comment>verify.gate.restricted</comment>
        <translation>Poster som skrevs i en begränsad journal fast de inte får: {count}.</translation>
    </message>
    <message>
        <source>Restrictions that were set or lifted as they cannot be: {count}.</source>
        <comment>verify.references.restriction_order</comment>
        <translation>Begränsningar som sattes eller hävdes så som de inte kan: {count}.</translation>
    </message>
    <message>
        <source>Restrictions that were lifted in another patient&apos;s journal: {count}.</source>
        <comment>verify.references.restriction_person</comment>
        <translation>Begränsningar som hävdes i en annan patients journal: {count}.</translation>
    </message>
    <message>
        <source>This place was not among those that were found. Look again.</source>
        <comment>erasure.not_found</comment>
        <translation>Det här stället var inte bland dem som hittades. Titta igen.</translation>
    </message>
    <message>
        <source>In the folder this is no longer as it was written: {what}. Delete it there and say the same again; it is then written anew.</source>
        <comment>clinic_export.changed</comment>
        <translation>I mappen är detta inte längre som det skrevs: {what}. Radera det där och säg samma sak igen; då skrivs det på nytt.</translation>
    </message>
    <message>
        <source>Write why every journal is handed out.</source>
        <comment>clinic_export.no_reason</comment>
        <translation>Skriv varför alla journaler lämnas ut.</translation>
    </message>
    <message>
        <source>Something else was begun in this folder: other words, another language, or encrypted where this is not. Say the same again, or choose another folder.</source>
        <comment>clinic_export.other</comment>
        <translation>Något annat påbörjades i den här mappen: andra ord, ett annat språk eller krypterat där detta inte är det. Säg samma sak igen eller välj en annan mapp.</translation>
    </message>
    <message>
        <source>This is not the passphrase that was shown when the work began. Where it is lost, delete the folder and begin anew.</source>
        <comment>clinic_export.passphrase</comment>
        <translation>Det är inte den lösenfras som visades när arbetet började. Är den borta, radera mappen och börja om.</translation>
    </message>
    <message>
        <source>Only the owner can hand out every journal of the clinic. Ask the owner.</source>
        <comment>permission.export_clinic</comment>
        <translation>Bara ägaren kan lämna ut klinikens alla journaler. Fråga ägaren.</translation>
    </message>
    <message>
        <source>Look once more at who is to hold the new clinical key, and confirm it. Nothing was changed.</source>
        <comment>exchange.holders</comment>
        <translation>Se en gång till på vilka som ska ha den nya kliniska nyckeln, och bekräfta det. Inget ändrades.</translation>
    </message>
    <message>
        <source>Exchanges of keys without new keys, or with one that no holder of the last signed: {count}.</source>
        <comment>verify.authority.rotation</comment>
        <translation>Nyckelbyten utan nya nycklar, eller med en nyckel som ingen innehavare av den förra har skrivit under: {count}.</translation>
    </message>
    <message>
        <source>Somebody is marked as holding the clinical key to whom no holder of it gave it.</source>
        <comment>verify.keyring.grants</comment>
        <translation>En person står som innehavare av den kliniska nyckeln utan att någon innehavare har gett den till personen.</translation>
    </message>
    <message>
        <source>{count} erasures since this backup cannot be made again by themselves, since not two people whom the backup knows approved them: {told}. Restore the newest backup. If you go on, what they took is there again: look into who wanted it gone, and erase it again in the journal if that was right.</source>
        <comment>backup.erased_since_told</comment>
        <translation>{count} raderingar sedan den här säkerhetskopian kan inte göras om av sig själva, eftersom de inte godkänts av två personer som säkerhetskopian känner till: {told}. Återställ den nyaste säkerhetskopian. Om du går vidare finns det som de tog bort där igen: ta reda på vem som ville ha bort det, och radera det igen i journalen om det var rätt.</translation>
    </message>
    <message>
        <source>For an open complaint case of this patient something is blackened, which would go out here. Hand the journal out from the case (from a terminal: export-case).</source>
        <comment>case_export.blackened</comment>
        <translation>I ett öppet klagomålsärende om patienten är något maskerat som skulle lämnas ut här. Lämna ut journalen från ärendet (från en terminal: export-case).</translation>
    </message>
    <message>
        <source>The document could not be set: the computer has too little memory left, or it took too long. Close other programs and try again.</source>
        <comment>documents.typesetting_ended</comment>
        <translation>Dokumentet kunde inte sättas: datorn har för lite minne kvar, eller så tog det för lång tid. Stäng andra program och försök igen.</translation>
    </message>
    <message>
        <source>This computer has not been used for this journal yet, so a password alone does not open it here. Ask the owner: with the recovery sheets they let you in below. If you were given the clinic&apos;s secret file for this computer, choose it below.</source>
        <comment>sign_in.no_secret</comment>
        <translation>Den här datorn har inte använts för den här journalen än, så enbart ett lösenord öppnar den inte här. Fråga ägaren: med återställningsarken kan du släppas in här nedanför. Har du fått klinikens hemliga fil till den här datorn väljer du den här nedanför.</translation>
    </message>
    <message>
        <source>The file {name} is not the clinic&apos;s secret file. Choose another file.</source>
        <comment>vault.keystore.secret_file</comment>
        <translation>Filen {name} är inte klinikens hemliga fil. Välj en annan fil.</translation>
    </message>
    <message>
        <source>The copy that the computer made by itself is from before the present recovery kit, so no backup was made of it. Make a backup now.</source>
        <comment>backup.older_kit</comment>
        <translation>Kopian som datorn gjorde själv är från före det nuvarande återställningskitet, så den blev ingen säkerhetskopia. Gör en säkerhetskopia nu.</translation>
    </message>
    <message>
        <source>A new recovery kit has been asked for already.</source>
        <comment>kit.asked_already</comment>
        <translation>Ett nytt återställningskit har redan begärts.</translation>
    </message>
    <message>
        <source>You do not hold the clinical key, so the new sheet 2 needs the words of the present one. If that is lost, an owner who is a practitioner must issue the kit.</source>
        <comment>kit.clinical_needed</comment>
        <translation>Du har inte den kliniska nyckeln, så det nya blad 2 kräver orden på det nuvarande. Är det borta måste en ägare som är behandlare utfärda kitet.</translation>
    </message>
    <message>
        <source>Say why the new recovery kit is not to be issued.</source>
        <comment>kit.no_reason</comment>
        <translation>Säg varför det nya återställningskitet inte ska utfärdas.</translation>
    </message>
    <message>
        <source>Type the words of the present sheet 1. If it is lost, ask for a new kit without it: everybody is told, and after seven days it can be issued.</source>
        <comment>kit.not_allowed</comment>
        <translation>Skriv orden på det nuvarande blad 1. Är det borta, be om ett nytt kit utan det: alla får veta det, och efter sju dagar kan det utfärdas.</translation>
    </message>
    <message>
        <source>Nobody is asking for a new recovery kit any more.</source>
        <comment>kit.not_asked</comment>
        <translation>Ingen ber längre om ett nytt återställningskit.</translation>
    </message>
    <message>
        <source>Another recovery kit was issued meanwhile. Destroy the sheets that you have just printed, and begin anew.</source>
        <comment>kit.outrun</comment>
        <translation>Ett annat återställningskit har utfärdats under tiden. Förstör bladen som du just har skrivit ut och börja om.</translation>
    </message>
    <message>
        <source>The new recovery kit can be issued from {when} on. Until then the present one stays in force.</source>
        <comment>kit.too_early</comment>
        <translation>Det nya återställningskitet kan utfärdas från {when}. Till dess gäller det nuvarande.</translation>
    </message>
    <message>
        <source>These are not the words of sheet 2 (the journals) of recovery kit {kit}, which opens this. Look at the number of the kit on the paper: sheets of other kits open other backups.</source>
        <comment>vault.sheet.wrong_clinical</comment>
        <translation>Det är inte orden på blad 2 (journalerna) i återställningskit {kit}, som öppnar detta. Se kitets nummer på papperet: andra kits blad öppnar andra säkerhetskopior.</translation>
    </message>
    <message>
        <source>These are not the words of sheet 1 (the registry) of recovery kit {kit}, which opens this. Look at the number of the kit on the paper: sheets of other kits open other backups.</source>
        <comment>vault.sheet.wrong_registry</comment>
        <translation>Det är inte orden på blad 1 (registret) i återställningskit {kit}, som öppnar detta. Se kitets nummer på papperet: andra kits blad öppnar andra säkerhetskopior.</translation>
    </message>
    <message>
        <source>New recovery kits that neither the old sheet nor a request of seven days allowed, or that were not put in force: {count}.</source>
        <comment>verify.authority.kit</comment>
        <translation>Nya återställningskit som varken det gamla bladet eller en begäran på sju dagar tillät, eller som inte sattes i kraft: {count}.</translation>
    </message>
    <message>
        <source>The file with the sign-in keys has other recovery sheets than the kit that is in force.</source>
        <comment>verify.keyring.sheets</comment>
        <translation>Filen med inloggningsnycklarna har andra återställningsblad än det kit som gäller.</translation>
    </message>
    <message>
        <source>Registrations in which an objection to marketing from before an erasure is said to be known again, where no erasure remembers one: {count}.</source>
        <comment>verify.erasures.no_objection</comment>
        <translation>Registreringar där en invändning mot marknadsföring från före en radering sägs vara igenkänd, utan att någon radering minns en: {count}.</translation>
    </message>
    <message>
        <source>Erasures that remember an objection to marketing in another form than it is written in: {count}.</source>
        <comment>verify.erasures.objection</comment>
        <translation>Raderingar som minns en invändning mot marknadsföring i en annan form än den skrivs i: {count}.</translation>
    </message>
    <message>
        <source>What was decided to be blackened for this case names records that are not in this journal as it is shown now: registrations were merged or parted since. Decide again what goes out.</source>
        <comment>case_export.decision_elsewhere</comment>
        <translation>Det som ska maskeras i det här ärendet nämner anteckningar som inte finns i journalen så som den visas nu: registreringar har slagits ihop eller skilts åt sedan dess. Besluta igen vad som lämnas ut.</translation>
    </message>
    <message>
        <source>What was decided to be blackened for this case cannot be read, so nothing goes out. Decide again what goes out, and run a full check.</source>
        <comment>case_export.decision_unreadable</comment>
        <translation>Det som ska maskeras i det här ärendet kan inte läsas, så inget lämnas ut. Besluta igen vad som lämnas ut och kör en fullständig kontroll.</translation>
    </message>
    <message>
        <source>One of these two has a restricted journal that is not open to you, so you can neither merge nor part them. Ask somebody to whom it is open, or the owner.</source>
        <comment>merge.restricted</comment>
        <translation>En av de två har en begränsad journal som inte är öppen för dig, så du kan varken slå ihop eller skilja dem åt. Fråga någon som den är öppen för, eller ägaren.</translation>
    </message>
    <message>
        <source>A complaint case of this patient cannot be read, so nobody knows what is blackened for it and nothing goes out for a complaint. Run a full check.</source>
        <comment>case_export.case_unreadable</comment>
        <translation>Ett klagomålsärende om patienten kan inte läsas, så ingen vet vad som är maskerat i det och inget lämnas ut för ett klagomål. Kör en fullständig kontroll.</translation>
    </message>
    <message>
        <source>The list of what was erased is missing beside this backup, is not by anybody who works here now, or is dated ahead of this computer’s clock, so what was erased since may come back. Put the clock right or use another drive; if there is none, say why you go on, and erase it again.</source>
        <comment>backup.erasures_unknown</comment>
        <translation>Listan över det som raderats saknas vid denna säkerhetskopia, är inte från någon som arbetar här nu eller är daterad framåt i förhållande till datorns klocka, så det som raderats sedan dess kan komma tillbaka. Ställ klockan rätt eller använd en annan enhet; om det inte finns någon, skriv varför du går vidare och radera det igen.</translation>
    </message>
    <message>
        <source>A checkpoint that somebody of the clinic signed says that the journal was restored {line} times, and no higher number can be written. Nothing was restored. Use another drive, and find out who signed it.</source>
        <comment>restore.no_line</comment>
        <translation>En kontrollpunkt som någon på kliniken har undertecknat säger att journalen har återställts {line} gånger, och något högre tal kan inte skrivas. Ingenting återställdes. Använd en annan enhet och ta reda på vem som undertecknade den.</translation>
    </message>
    <message>
        <source>It was stopped. Nothing was handed out.</source>
        <comment>case.hand_out_stopped</comment>
        <translation>Det stoppades. Ingenting lämnades ut.</translation>
    </message>
    <message>
        <source>First write down what showed who they are: the journal goes to them.</source>
        <comment>portability.identity</comment>
        <translation>Skriv först vad som visade vilka de är: journalen går till dem.</translation>
    </message>
    <message>
        <source>Nobody is registered for this request, so there is no journal.</source>
        <comment>portability.nobody</comment>
        <translation>Ingen är registrerad för denna begäran, så det finns ingen journal.</translation>
    </message>
    <message>
        <source>Write why the files may be readable for whoever has them.</source>
        <comment>portability.readable</comment>
        <translation>Skriv varför filerna får läsas av den som har dem.</translation>
    </message>
    <message>
        <source>These shares do not belong together: one of them is of another sheet or another kit.</source>
        <comment>vault.shares.apart</comment>
        <translation>Dessa delar hör inte ihop: en av dem är från ett annat blad eller ett annat kit.</translation>
    </message>
    <message>
        <source>The words of share {share} do not belong together. One is wrong, or two have changed places.</source>
        <comment>vault.shares.checksum</comment>
        <translation>Orden i del {share} hör inte ihop. Ett är fel, eller två har bytt plats.</translation>
    </message>
    <message>
        <source>Share {share} is not of a recovery sheet of this program.</source>
        <comment>vault.shares.foreign</comment>
        <translation>Del {share} är inte från ett återställningsblad från detta program.</translation>
    </message>
    <message>
        <source>Share {share} is of another sheet or another kit than share 1. Look at sheet and kit on the papers.</source>
        <comment>vault.shares.mixed</comment>
        <translation>Del {share} är från ett annat blad eller ett annat kit än del 1. Se efter blad och kit på papperen.</translation>
    </message>
    <message>
        <source>This is share {number} of a split sheet. Two of the three are needed: type another one behind it.</source>
        <comment>vault.shares.too_few</comment>
        <translation>Detta är del {number} av ett delat blad. Två av de tre behövs: skriv en till efter den.</translation>
    </message>
    <message>
        <source>Share {share} is one that was typed already. Another one is needed.</source>
        <comment>vault.shares.twice</comment>
        <translation>Del {share} är redan skriven. En annan behövs.</translation>
    </message>
    <message>
        <source>Word {position} of share {share} is not on the list of words. Check it.</source>
        <comment>vault.shares.unknown_word</comment>
        <translation>Ord {position} i del {share} finns inte på ordlistan. Kontrollera det.</translation>
    </message>
    <message>
        <source>A share has 33 words. Share {share} here has {count}.</source>
        <comment>vault.shares.word_count</comment>
        <translation>En del har 33 ord. Del {share} har här {count}.</translation>
    </message>
    <message>
        <source>This names an affected patient, and the others would read it (number of fields: {count}). Write it without.</source>
        <comment>breach.letter_names</comment>
        <translation>Detta nämner en berörd patient, och de andra skulle läsa det (antal fält: {count}). Skriv det utan.</translation>
    </message>
    <message>
        <source>Type two shares of each split sheet back whole: they are what opens it.</source>
        <comment>kit.shares_not_whole</comment>
        <translation>Skriv tillbaka två delar av varje delat blad i sin helhet: det är de som öppnar det.</translation>
    </message>
    <message>
        <source>A sheet has 24 words, and a share of a split one 33. Number of words here: {count}.</source>
        <comment>vault.sheet.word_count</comment>
        <translation>Ett blad har 24 ord, och en del av ett delat blad 33. Antal ord här: {count}.</translation>
    </message>
</context>
</TS>
