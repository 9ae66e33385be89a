<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>AccessEvents</name>
    <message>
        <source>Opened the record</source>
        <translation>Åbnede journalen</translation>
    </message>
    <message>
        <source>Searched</source>
        <translation>Søgte</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Udskrev</translation>
    </message>
    <message>
        <source>Handed out a copy</source>
        <translation>Udleverede en kopi</translation>
    </message>
    <message>
        <source>Read the access log</source>
        <translation>Læste adgangsloggen</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Loggede ind</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Loggede ud</translation>
    </message>
    <message>
        <source>Locked the screen</source>
        <translation>Låste skærmen</translation>
    </message>
    <message>
        <source>Came back after a lock</source>
        <translation>Kom tilbage efter låsning</translation>
    </message>
    <message>
        <source>Sign-in failed</source>
        <translation>Login mislykkedes</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Behandling</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>Oprettelse</translation>
    </message>
    <message>
        <source>Consultation</source>
        <translation>Konsultation</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Klage</translation>
    </message>
    <message>
        <source>Access request</source>
        <translation>Anmodning om indsigt</translation>
    </message>
    <message>
        <source>Log review</source>
        <translation>Gennemgang af loggen</translation>
    </message>
    <message>
        <source>Handing out a copy</source>
        <translation>Udlevering af kopi</translation>
    </message>
    <message>
        <source>Running the clinic</source>
        <translation>Drift af klinikken</translation>
    </message>
    <message>
        <source>Finding a patient</source>
        <translation>Finde en patient</translation>
    </message>
    <message>
        <source>Quality assurance</source>
        <translation>Kvalitetssikring</translation>
    </message>
    <message>
        <source>Recall of a product</source>
        <translation>Tilbagekaldelse af et produkt</translation>
    </message>
    <message>
        <source>Opened a restricted record</source>
        <translation>Åbnede en begrænset journal</translation>
    </message>
</context>
<context>
    <name>AccessLogScreen</name>
    <message>
        <source>Access log</source>
        <translation>Adgangslog</translation>
    </message>
    <message>
        <source>Who looked at whose data, when and why. Reading this list leaves a trace too.</source>
        <translation>Hvem der så hvis oplysninger, hvornår og hvorfor. Også det at læse listen efterlader spor.</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Medarbejder</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Hvad der skete</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Fra</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Til</translation>
    </message>
    <message>
        <source>Show every patient again</source>
        <translation>Vis alle patienter igen</translation>
    </message>
    <message>
        <source>A patient&apos;s access report…</source>
        <translation>En patients logudskrift…</translation>
    </message>
    <message>
        <source>Only this patient</source>
        <translation>Kun denne patient</translation>
    </message>
    <message>
        <source>Only this person</source>
        <translation>Kun denne medarbejder</translation>
    </message>
    <message>
        <source>Name this workstation…</source>
        <translation>Navngiv arbejdspladsen…</translation>
    </message>
    <message>
        <source>Access events, newest first</source>
        <translation>Adgang til oplysninger, nyeste først</translation>
    </message>
    <message>
        <source>No access in this selection</source>
        <translation>Ingen adgang i dette udvalg</translation>
    </message>
    <message>
        <source>Widen the period or take a filter away.</source>
        <translation>Udvid perioden, eller fjern et filter.</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Every patient</source>
        <translation>Alle patienter</translation>
    </message>
    <message numerus="yes">
        <source>The newest %n events; scroll down for older ones</source>
        <translation>
            <numerusform>Den nyeste %n hændelse; rul ned for ældre</numerusform>
            <numerusform>De nyeste %n hændelser; rul ned for ældre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%n hændelse</numerusform>
            <numerusform>%n hændelser</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open queries…</source>
        <translation>
            <numerusform>%n åbent spørgsmål…</numerusform>
            <numerusform>%n åbne spørgsmål…</numerusform>
        </translation>
    </message>
    <message>
        <source>The review is signed and kept.</source>
        <translation>Gennemgangen er underskrevet og gemt.</translation>
    </message>
    <message>
        <source>Saved in {folder}.</source>
        <translation>Gemt i {folder}.</translation>
    </message>
    <message>
        <source>The review is signed.</source>
        <translation>Gennemgangen er underskrevet.</translation>
    </message>
    <message>
        <source>Breaches…</source>
        <translation>Sikkerhedsbrud…</translation>
    </message>
    <message>
        <source>Register of processing…</source>
        <translation>Fortegnelse over behandling…</translation>
    </message>
    <message>
        <source>Review the log…</source>
        <translation>Gennemgå loggen…</translation>
    </message>
    <message>
        <source>Review the roles…</source>
        <translation>Gennemgå rollerne…</translation>
    </message>
</context>
<context>
    <name>AccessModel</name>
    <message>
        <source>When</source>
        <translation>Hvornår</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Hvem</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Hvad</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Hvorfor</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>Arbejdsplads</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Ikke kendt</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>Nr. {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n in the list</source>
        <translation>
            <numerusform>%n på listen</numerusform>
            <numerusform>%n på listen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AccountScreen</name>
    <message>
        <source>My account</source>
        <translation>Min konto</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Log ud</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>På denne computer</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Adgangskode</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Pinkode</translation>
    </message>
    <message>
        <source>Six digits to sign entries, to take the screen back from a patient, and to come back after a lock.</source>
        <translation>Seks cifre til at underskrive, tage skærmen tilbage fra en patient og komme tilbage efter låsning.</translation>
    </message>
    <message>
        <source>You have no PIN yet.</source>
        <translation>Du har ingen pinkode endnu.</translation>
    </message>
    <message>
        <source>Language of the screen</source>
        <translation>Skærmens sprog</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Tekststørrelse</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Udseende</translation>
    </message>
    <message>
        <source>As the computer</source>
        <translation>Som computeren</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Lyst</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Mørkt</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>Your PIN is set.</source>
        <translation>Din pinkode er valgt.</translation>
    </message>
    <message>
        <source>Your password is changed.</source>
        <translation>Din adgangskode er ændret.</translation>
    </message>
</context>
<context>
    <name>ActPage</name>
    <message>
        <source>Cancel</source>
        <translation>Annuller</translation>
    </message>
</context>
<context>
    <name>AddPersonDialog</name>
    <message>
        <source>Add a person</source>
        <translation>Tilføj en medarbejder</translation>
    </message>
    <message>
        <source>Add this person</source>
        <translation>Tilføj medarbejderen</translation>
    </message>
    <message>
        <source>Now let the new colleague sit down: they choose their own password, and you look away.</source>
        <translation>Lad nu den nye kollega sætte sig: kollegaen vælger selv sin adgangskode, og du kigger væk.</translation>
    </message>
    <message>
        <source>The new colleague can sign in now.</source>
        <translation>Den nye kollega kan logge ind nu.</translation>
    </message>
</context>
<context>
    <name>AdjustDialog</name>
    <message>
        <source>Adjust “{name}”</source>
        <translation>Tilpas “{name}”</translation>
    </message>
    <message>
        <source>Why is it adjusted?</source>
        <translation>Hvorfor tilpasses den?</translation>
    </message>
    <message>
        <source>It is kept in the journal.</source>
        <translation>Det gemmes i journalen.</translation>
    </message>
    <message>
        <source>Adjust this rule</source>
        <translation>Tilpas reglen</translation>
    </message>
    <message>
        <source>The adjustment counts for every treatment that the rule speaks of.</source>
        <translation>Tilpasningen gælder for alle behandlinger, som reglen omtaler.</translation>
    </message>
    <message>
        <source>When it is not met, the program refuses, warns and asks for a reason, or only reminds.</source>
        <translation>Når den ikke er opfyldt, afviser programmet, advarer og beder om en begrundelse, eller minder kun om det.</translation>
    </message>
    <message>
        <source>This rule refuses by law and cannot be loosened. Its numbers can be made stricter.</source>
        <translation>Denne regel afviser ifølge loven og kan ikke lempes. Dens tal kan gøres strengere.</translation>
    </message>
    <message>
        <source>This rule refuses by law and cannot be loosened.</source>
        <translation>Denne regel afviser ifølge loven og kan ikke lempes.</translation>
    </message>
    <message>
        <source>Write a whole number.</source>
        <translation>Skriv et helt tal.</translation>
    </message>
    <message>
        <source>Write why the rule is adjusted.</source>
        <translation>Skriv, hvorfor reglen tilpasses.</translation>
    </message>
    <message>
        <source>Nothing is different from before.</source>
        <translation>Intet er anderledes end før.</translation>
    </message>
    <message>
        <source>The rule could not be adjusted. Try again.</source>
        <translation>Reglen kunne ikke tilpasses. Prøv igen.</translation>
    </message>
    <message>
        <source>The rules name none; you may set one.</source>
        <translation>Reglerne nævner intet tal; du kan sætte et.</translation>
    </message>
    <message>
        <source>The rules say {number}; it can only be higher.</source>
        <translation>Reglerne siger {number}; tallet kan kun være højere.</translation>
    </message>
    <message>
        <source>The rules say {number}; it can only be lower.</source>
        <translation>Reglerne siger {number}; tallet kan kun være lavere.</translation>
    </message>
</context>
<context>
    <name>AdjustmentsPanel</name>
    <message>
        <source>When</source>
        <translation>Hvornår</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Hvem</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>What it became</source>
        <translation>Hvad den blev til</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tilstand</translation>
    </message>
    <message>
        <source>Adjustments of rules</source>
        <translation>Tilpasninger af regler</translation>
    </message>
    <message>
        <source>No rule was ever adjusted</source>
        <translation>Ingen regel er blevet tilpasset</translation>
    </message>
    <message>
        <source>Choose a rule under “Rules” to make it stricter.</source>
        <translation>Vælg en regel under “Regler” for at gøre den strengere.</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>Begrundelse: {reason}</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Gælder</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Taget tilbage</translation>
    </message>
    <message>
        <source>No longer counts</source>
        <translation>Gælder ikke længere</translation>
    </message>
</context>
<context>
    <name>AftercareOffer</name>
    <message>
        <source>The entry is signed</source>
        <translation>Journalnotatet er underskrevet</translation>
    </message>
    <message>
        <source>Print the aftercare</source>
        <translation>Udskriv efterbehandling</translation>
    </message>
    <message>
        <source>Aftercare printed: {treatment}</source>
        <translation>Efterbehandling udskrevet: {treatment}</translation>
    </message>
    <message>
        <source>“{title}”, version {version}, {language}</source>
        <translation>“{title}”, version {version}, {language}</translation>
    </message>
    <message>
        <source>The entry</source>
        <translation>Journalnotatet</translation>
    </message>
</context>
<context>
    <name>AftercarePage</name>
    <message>
        <source>Aftercare for the patient</source>
        <translation>Efterbehandling til patienten</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprog</translation>
    </message>
    <message>
        <source>What is printed</source>
        <translation>Det der udskrives</translation>
    </message>
    <message>
        <source>Print for {name}</source>
        <translation>Udskriv for {name}</translation>
    </message>
    <message>
        <source>There is no aftercare text for this treatment</source>
        <translation>Der er ingen tekst om efterbehandling til denne behandling</translation>
    </message>
    <message>
        <source>aftercare</source>
        <translation>efterbehandling</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Gemt som {file}</translation>
    </message>
    <message>
        <source>“{title}”, version {version}</source>
        <translation>“{title}”, version {version}</translation>
    </message>
    <message>
        <source>The text as it counted when the entry was signed. The printing is traced.</source>
        <translation>Teksten, som den gjaldt, da notatet blev underskrevet. Udskriften bliver registreret.</translation>
    </message>
    <message>
        <source>The sheet is made. That it was printed stands in the journal.</source>
        <translation>Arket er lavet. At det er udskrevet, står i journalen.</translation>
    </message>
</context>
<context>
    <name>AftercareTick</name>
    <message>
        <source>Aftercare was explained</source>
        <translation>Efterbehandling er forklaret</translation>
    </message>
    <message>
        <source>Aftercare was explained and the sheet handed over: “{title}”, version {version} ({language})</source>
        <translation>Efterbehandling er forklaret, og arket er udleveret: “{title}”, version {version} ({language})</translation>
    </message>
    <message>
        <source>Aftercare was explained and the sheet handed over</source>
        <translation>Efterbehandling er forklaret, og arket er udleveret</translation>
    </message>
</context>
<context>
    <name>AgeNotice</name>
    <message>
        <source>Too young for cosmetic treatment</source>
        <translation>For ung til kosmetisk behandling</translation>
    </message>
    <message>
        <source>{source}. Registering is possible all the same.</source>
        <translation>{source}. Patienten kan alligevel registreres.</translation>
    </message>
</context>
<context>
    <name>AlertStrip</name>
    <message>
        <source>Health alerts</source>
        <translation>Opmærksomhedspunkter</translation>
    </message>
    <message>
        <source>{alert} (not confirmed)</source>
        <translation>{alert} (ikke bekræftet)</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Opmærksomhedspunkter</translation>
    </message>
    <message>
        <source>No alerts</source>
        <translation>Ingen opmærksomhedspunkter</translation>
    </message>
    <message>
        <source>Health questions not asked</source>
        <translation>Helbredsspørgsmål ikke stillet</translation>
    </message>
    <message>
        <source>Not everything was asked</source>
        <translation>Ikke alt er spurgt</translation>
    </message>
</context>
<context>
    <name>AllergiesPage</name>
    <message>
        <source>Allergies and other alerts</source>
        <translation>Allergier og andre advarsler</translation>
    </message>
    <message>
        <source>Other things to have in mind</source>
        <translation>Andet, der skal tages hensyn til</translation>
    </message>
    <message>
        <source>Why it no longer counts, or how it is known</source>
        <translation>Hvorfor det ikke længere gælder, eller hvorfra det vides</translation>
    </message>
    <message>
        <source>Confirm for {name}</source>
        <translation>Bekræft for {name}</translation>
    </message>
    <message>
        <source>Write why an alert no longer counts</source>
        <translation>Skriv, hvorfor en advarsel ikke længere gælder</translation>
    </message>
    <message>
        <source>The allergies are confirmed</source>
        <translation>Allergierne er bekræftet</translation>
    </message>
</context>
<context>
    <name>AllergyLines</name>
    <message>
        <source>Write which substance caused the reaction</source>
        <translation>Skriv, hvilket stof der gav reaktionen</translation>
    </message>
    <message>
        <source>Write the allergies, or tick that none are known</source>
        <translation>Skriv allergierne, eller sæt kryds ved, at ingen er kendt</translation>
    </message>
    <message>
        <source>Substance, and what happened</source>
        <translation>Stof, og hvad der skete</translation>
    </message>
    <message>
        <source>Another allergy</source>
        <translation>Endnu en allergi</translation>
    </message>
    <message>
        <source>I asked: no allergies are known</source>
        <translation>Jeg har spurgt: ingen kendte allergier</translation>
    </message>
    <message>
        <source>No allergies are known</source>
        <translation>Ingen kendte allergier</translation>
    </message>
    <message>
        <source>Substance</source>
        <translation>Stof</translation>
    </message>
    <message>
        <source>Reaction</source>
        <translation>Reaktion</translation>
    </message>
    <message>
        <source>Take this line out</source>
        <translation>Fjern denne linje</translation>
    </message>
    <message>
        <source>Allergies are written above. Take them out, or take the tick away.</source>
        <translation>Der står allergier ovenfor. Fjern dem, eller fjern krydset.</translation>
    </message>
    <message>
        <source>Ask the patient. What you confirm is shown under the name.</source>
        <translation>Spørg patienten. Det, du bekræfter, vises under navnet.</translation>
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
        <translation>Kendte allergier</translation>
    </message>
    <message>
        <source>No known allergies</source>
        <translation>Ingen kendte allergier</translation>
    </message>
    <message>
        <source>Allergies not recorded</source>
        <translation>Allergier ikke registreret</translation>
    </message>
    <message>
        <source>Allergies unavailable</source>
        <translation>Allergier utilgængelige</translation>
    </message>
    <message>
        <source>Last confirmed {when}, {who}</source>
        <translation>Senest bekræftet {when}, {who}</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>The demo clinic could not be made. Is the disk full?</source>
        <translation>Demoklinikken kunne ikke laves. Er disken fuld?</translation>
    </message>
</context>
<context>
    <name>BackupDialogs</name>
    <message>
        <source>Choose a folder on another drive</source>
        <translation>Vælg en mappe på et andet drev</translation>
    </message>
    <message>
        <source>In which country is this kept?</source>
        <translation>I hvilket land opbevares den?</translation>
    </message>
    <message>
        <source>Health data must not leave the EEA unnoticed. It stands in the journal with every backup made here.</source>
        <translation>Helbredsoplysninger må ikke forlade EØS ubemærket. Landet står i journalen ved hver sikkerhedskopi, der laves her.</translation>
    </message>
    <message>
        <source>The country&apos;s two letters, such as DK or SE</source>
        <translation>Landets to bogstaver, f.eks. DK eller SE</translation>
    </message>
    <message>
        <source>Back up here</source>
        <translation>Sikkerhedskopiér her</translation>
    </message>
    <message>
        <source>That is outside the EEA: check that you may.</source>
        <translation>Det er uden for EØS: undersøg, om I må.</translation>
    </message>
    <message>
        <source>Two letters, such as DK.</source>
        <translation>To bogstaver, f.eks. DK.</translation>
    </message>
    <message>
        <source>This is the disk that the journal lies on: if it breaks or is stolen, both are gone. Have another copy on a drive of its own.</source>
        <translation>Det er den disk, som journalen ligger på: går den i stykker eller bliver stjålet, er begge væk. Hav også en kopi på et drev for sig.</translation>
    </message>
</context>
<context>
    <name>BackupScreen</name>
    <message>
        <source>Backup</source>
        <translation>Sikkerhedskopi</translation>
    </message>
    <message>
        <source>A copy on another drive, sealed and read back. With it and the recovery kit a new computer is enough.</source>
        <translation>En kopi på et andet drev, forseglet og læst tilbage. Med den og gendannelsesarkene er en ny computer nok.</translation>
    </message>
    <message>
        <source>Last done</source>
        <translation>Senest gjort</translation>
    </message>
    <message>
        <source>Where backups lie</source>
        <translation>Hvor sikkerhedskopierne ligger</translation>
    </message>
    <message>
        <source>Nowhere yet. Choose a folder on a drive that you can unplug.</source>
        <translation>Ingen steder endnu. Vælg en mappe på et drev, der kan tages ud.</translation>
    </message>
    <message>
        <source>Keep two drives, one of them unplugged and in another building: a fire takes what stands together.</source>
        <translation>Hav to drev, det ene taget ud og i en anden bygning: en brand tager det, der står sammen.</translation>
    </message>
    <message>
        <source>Back up to another folder</source>
        <translation>Sikkerhedskopiér til en anden mappe</translation>
    </message>
    <message>
        <source>Back up when the program is closed, to the folder used last that is there</source>
        <translation>Sikkerhedskopiér, når programmet lukkes, til den senest brugte mappe, der er til stede</translation>
    </message>
    <message>
        <source>Copying and reading back</source>
        <translation>Kopierer og læser tilbage</translation>
    </message>
    <message>
        <source>Copying and reading back. Other work waits until this is done or stopped.</source>
        <translation>Kopierer og læser tilbage. Andet arbejde venter, til det er færdigt eller standset.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stands</translation>
    </message>
    <message>
        <source>If this computer is lost, the journal is lost with it.</source>
        <translation>Går denne computer tabt, går journalen tabt med den.</translation>
    </message>
    <message>
        <source>There is no backup yet</source>
        <translation>Der er ingen sikkerhedskopi endnu</translation>
    </message>
    <message>
        <source>It is {days} days old. What was written since is on this computer alone.</source>
        <translation>Den er {days} dage gammel. Det, der er skrevet siden, findes kun på denne computer.</translation>
    </message>
    <message>
        <source>The last backup is old</source>
        <translation>Den seneste sikkerhedskopi er gammel</translation>
    </message>
    <message>
        <source>Whether a backup can be restored, only trying it shows.</source>
        <translation>Om en sikkerhedskopi kan gendannes, viser kun en prøve.</translation>
    </message>
    <message>
        <source>No backup was tried lately</source>
        <translation>Ingen sikkerhedskopi er prøvet for nylig</translation>
    </message>
    <message>
        <source>A backup is there, and one was restored and verified.</source>
        <translation>Der er en sikkerhedskopi, og en er prøvegendannet og kontrolleret.</translation>
    </message>
    <message>
        <source>We can restore</source>
        <translation>Vi kan gendanne</translation>
    </message>
    <message>
        <source>Last backup: never</source>
        <translation>Seneste sikkerhedskopi: aldrig</translation>
    </message>
    <message>
        <source>Last backup: {when}. Records: {records}. Photos and documents: {files}. Country: {country}</source>
        <translation>Seneste sikkerhedskopi: {when}. Poster: {records}. Fotos og dokumenter: {files}. Land: {country}</translation>
    </message>
    <message>
        <source>Last proven restore: never</source>
        <translation>Seneste afprøvede gendannelse: aldrig</translation>
    </message>
    <message>
        <source>with the recovery kit alone</source>
        <translation>med gendannelsesarkene alene</translation>
    </message>
    <message>
        <source>with an owner&apos;s own keys</source>
        <translation>med en ejers egne nøgler</translation>
    </message>
    <message>
        <source>Last proven restore: {when}, {how}. Records verified: {records}</source>
        <translation>Seneste afprøvede gendannelse: {when}, {how}. Kontrollerede poster: {records}</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sikkerhedskopiér nu</translation>
    </message>
    <message>
        <source>Try a restore</source>
        <translation>Prøv en gendannelse</translation>
    </message>
    <message>
        <source>Not there now. Plug the drive in.</source>
        <translation>Ikke til stede nu. Sæt drevet i.</translation>
    </message>
    <message>
        <source>Last backup here: {when}</source>
        <translation>Seneste sikkerhedskopi her: {when}</translation>
    </message>
    <message>
        <source>It was read back from there and is whole. New photos and documents: {files}.</source>
        <translation>Den er læst tilbage derfra og er hel. Nye fotos og dokumenter: {files}.</translation>
    </message>
    <message>
        <source>Photos or documents missing or damaged here and in every backup: {count}. Have it checked.</source>
        <translation>Fotos eller dokumenter, der mangler eller er beskadiget her og i alle sikkerhedskopier: {count}. Få det undersøgt.</translation>
    </message>
    <message>
        <source>This folder seems to be copied by {service}: check that you have an agreement with them.</source>
        <translation>Mappen ser ud til at blive kopieret af {service}: undersøg, om I har en aftale med dem.</translation>
    </message>
    <message>
        <source>The backup is made</source>
        <translation>Sikkerhedskopien er lavet</translation>
    </message>
    <message>
        <source>Back up all the same?</source>
        <translation>Sikkerhedskopiér alligevel?</translation>
    </message>
    <message>
        <source>Back up all the same</source>
        <translation>Sikkerhedskopiér alligevel</translation>
    </message>
    <message>
        <source>Why this is as it should be</source>
        <translation>Hvorfor det er, som det skal være</translation>
    </message>
    <message>
        <source>The backup was laid out, but something was found in it</source>
        <translation>Sikkerhedskopien blev lagt ud, men der blev fundet noget i den</translation>
    </message>
    <message>
        <source>It was restored to a throw-away place, everything in it was verified, and the copy was deleted.</source>
        <translation>Den blev gendannet et midlertidigt sted, alt i den blev kontrolleret, og kopien blev slettet.</translation>
    </message>
    <message>
        <source>This backup can be restored</source>
        <translation>Denne sikkerhedskopi kan gendannes</translation>
    </message>
    <message>
        <source>It was stopped. Older backups are as they were.</source>
        <translation>Det blev standset. Ældre sikkerhedskopier er, som de var.</translation>
    </message>
    <message>
        <source>Back up each day at</source>
        <translation>Sikkerhedskopi hver dag kl.</translation>
    </message>
    <message>
        <source>While the program runs, or at the next sign-in after that time.</source>
        <translation>Mens programmet kører, eller ved næste login efter det tidspunkt.</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Aldrig</translation>
    </message>
    <message>
        <source>A clock was wrong, so nobody knows how old it is. Check this computer&apos;s clock, and back up now.</source>
        <translation>Et ur gik forkert, så ingen ved, hvor gammel den er. Kontrollér computerens ur, og tag en sikkerhedskopi nu.</translation>
    </message>
    <message>
        <source>The last backup has a date that is still to come</source>
        <translation>Den seneste sikkerhedskopi har en dato, der ikke er kommet endnu</translation>
    </message>
    <message>
        <source>Backups or lists of erasures on this drive that nobody known signed, or that are dated ahead of the clock: {count}. They were left out of account. If none of you knows them, use another drive.</source>
        <translation>Sikkerhedskopier eller lister over sletninger på drevet, som ingen, journalen kender, har underskrevet, eller som er dateret frem i tiden: {count}. De blev ikke regnet med. Hvis ingen af jer kender dem, så brug et andet drev.</translation>
    </message>
</context>
<context>
    <name>BookingPage</name>
    <message>
        <source>New appointment</source>
        <translation>Ny aftale</translation>
    </message>
    <message>
        <source>Change the appointment</source>
        <translation>Ret aftalen</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>En anden</translation>
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
        <translation>Minutter</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemærkning</translation>
    </message>
    <message>
        <source>hh:mm</source>
        <translation>tt:mm</translation>
    </message>
    <message>
        <source>Nobody chosen yet</source>
        <translation>Ingen valgt endnu</translation>
    </message>
    <message>
        <source>Book all the same</source>
        <translation>Book alligevel</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Book</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Gem</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuller</translation>
    </message>
    <message>
        <source>Write a number</source>
        <translation>Skriv et tal</translation>
    </message>
    <message>
        <source>Write the day, like 20/11/2026</source>
        <translation>Skriv dagen, fx 20/11/2026</translation>
    </message>
    <message>
        <source>Must not be booked</source>
        <translation>Må ikke bookes</translation>
    </message>
    <message>
        <source>The practitioner has somebody else then: {times}.</source>
        <translation>Behandleren har en anden på det tidspunkt: {times}.</translation>
    </message>
    <message>
        <source>For reception. Nothing about health.</source>
        <translation>Til receptionen. Intet om helbred.</translation>
    </message>
</context>
<context>
    <name>BreachLettersDialog</name>
    <message>
        <source>Letters to those affected</source>
        <translation>Breve til de berørte</translation>
    </message>
    <message>
        <source>Write in that language: your own words are not translated. What is empty is left out.</source>
        <translation>Skriv på det sprog: dine egne ord oversættes ikke. Det, der er tomt, udelades.</translation>
    </message>
    <message>
        <source>What happened, in plain words?</source>
        <translation>Hvad skete der, i almindelige ord?</translation>
    </message>
    <message>
        <source>In which language, and to how many?</source>
        <translation>På hvilket sprog, og til hvor mange?</translation>
    </message>
    <message>
        <source>What can it mean for the patient?</source>
        <translation>Hvad kan det betyde for patienten?</translation>
    </message>
    <message>
        <source>What was done, and what is done now?</source>
        <translation>Hvad er gjort, og hvad gøres nu?</translation>
    </message>
    <message>
        <source>What can the patient do?</source>
        <translation>Hvad kan patienten gøre?</translation>
    </message>
    <message>
        <source>Whom can the patient ask?</source>
        <translation>Hvem kan patienten spørge?</translation>
    </message>
    <message>
        <source>Make the letters…</source>
        <translation>Lav brevene…</translation>
    </message>
    <message>
        <source>{language}: {count}</source>
        <translation>{language}: {count}</translation>
    </message>
    <message>
        <source>Write what happened, as the patients read it.</source>
        <translation>Skriv, hvad der skete, som patienterne læser det.</translation>
    </message>
    <message>
        <source>letter</source>
        <translation>brev</translation>
    </message>
    <message>
        <source>An affected patient is named here: “{words}”.</source>
        <translation>En berørt patient er nævnt her: »{words}«.</translation>
    </message>
    <message>
        <source>The letters could not be made. Try again.</source>
        <translation>Brevene kunne ikke laves. Prøv igen.</translation>
    </message>
    <message>
        <source>From the clinic&apos;s own register, to copy from</source>
        <translation>Fra klinikkens egen fortegnelse, til at kopiere fra</translation>
    </message>
    <message>
        <source>It was not written for patients. Nothing of it is in a letter unless you write it.</source>
        <translation>Det er ikke skrevet til patienter. Intet af det kommer i et brev, medmindre du skriver det.</translation>
    </message>
</context>
<context>
    <name>BreachStepDialog</name>
    <message>
        <source>Write and sign</source>
        <translation>Skriv og underskriv</translation>
    </message>
    <message>
        <source>How likely does it harm people?</source>
        <translation>Hvor sandsynligt skader det nogen?</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Hvorfor?</translation>
    </message>
    <message>
        <source>Without a risk, this is why nobody was notified.</source>
        <translation>Uden en risiko er det grunden til, at bruddet ikke blev anmeldt.</translation>
    </message>
    <message>
        <source>What can follow for them?</source>
        <translation>Hvad kan det betyde for dem?</translation>
    </message>
    <message>
        <source>What has been done since?</source>
        <translation>Hvad er der gjort siden?</translation>
    </message>
    <message>
        <source>Which patients are affected?</source>
        <translation>Hvilke patienter er berørt?</translation>
    </message>
    <message>
        <source>Which authority?</source>
        <translation>Hvilken myndighed?</translation>
    </message>
    <message>
        <source>When?</source>
        <translation>Hvornår?</translation>
    </message>
    <message>
        <source>Its reference</source>
        <translation>Myndighedens sagsnummer</translation>
    </message>
    <message>
        <source>Why later than 72 hours?</source>
        <translation>Hvorfor senere end 72 timer?</translation>
    </message>
    <message numerus="yes">
        <source>All %n who are left</source>
        <translation>
            <numerusform>Den ene, der mangler</numerusform>
            <numerusform>Alle %n, der mangler</numerusform>
        </translation>
    </message>
    <message>
        <source>Others, in words</source>
        <translation>Andre, med ord</translation>
    </message>
    <message>
        <source>Who was told?</source>
        <translation>Hvem blev underrettet?</translation>
    </message>
    <message>
        <source>How?</source>
        <translation>Hvordan?</translation>
    </message>
    <message>
        <source>What was learned?</source>
        <translation>Hvad har klinikken lært af det?</translation>
    </message>
    <message>
        <source>Why was not everybody told?</source>
        <translation>Hvorfor blev ikke alle underrettet?</translation>
    </message>
    <message>
        <source>Choose patients…</source>
        <translation>Vælg patienter…</translation>
    </message>
    <message>
        <source>Choose how likely it harms people.</source>
        <translation>Vælg, hvor sandsynligt det skader nogen.</translation>
    </message>
</context>
<context>
    <name>BreachWords</name>
    <message>
        <source>Others saw them or could have</source>
        <translation>Uvedkommende så dem eller kunne have set dem</translation>
    </message>
    <message>
        <source>They were changed</source>
        <translation>De blev ændret</translation>
    </message>
    <message>
        <source>They are lost or cannot be reached</source>
        <translation>De er tabt eller kan ikke nås</translation>
    </message>
    <message>
        <source>Names and numbers</source>
        <translation>Navne og numre</translation>
    </message>
    <message>
        <source>Contact details</source>
        <translation>Kontaktoplysninger</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Helbred</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Betalinger</translation>
    </message>
    <message>
        <source>About staff</source>
        <translation>Om personalet</translation>
    </message>
    <message>
        <source>Other data</source>
        <translation>Andre oplysninger</translation>
    </message>
    <message>
        <source>Unlikely: nobody need be notified</source>
        <translation>Usandsynligt: skal ikke anmeldes</translation>
    </message>
    <message>
        <source>A risk: notify the authority</source>
        <translation>En risiko: anmeld til myndigheden</translation>
    </message>
    <message>
        <source>A high risk: notify the authority and tell the people</source>
        <translation>En høj risiko: anmeld til myndigheden, og underret de berørte</translation>
    </message>
    <message>
        <source>By phone</source>
        <translation>Telefonisk</translation>
    </message>
    <message>
        <source>By letter</source>
        <translation>Med brev</translation>
    </message>
    <message>
        <source>By secure mail</source>
        <translation>Med sikker post</translation>
    </message>
    <message>
        <source>By e-mail</source>
        <translation>Med e-mail</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>Personligt</translation>
    </message>
    <message>
        <source>By a public notice</source>
        <translation>Med en offentlig meddelelse</translation>
    </message>
    <message>
        <source>Assess the risk</source>
        <translation>Vurdér risikoen</translation>
    </message>
    <message>
        <source>Notify the authority</source>
        <translation>Anmeld til myndigheden</translation>
    </message>
    <message>
        <source>Tell those affected</source>
        <translation>Underret de berørte</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>Afslut sagen</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Afsluttet</translation>
    </message>
    <message>
        <source>Notified: {who}, {when}</source>
        <translation>Anmeldt: {who}, {when}</translation>
    </message>
    <message>
        <source>Told: {who}, {how}, {when} ({by})</source>
        <translation>Underrettet: {who}, {how}, {when} ({by})</translation>
    </message>
    <message>
        <source>Still to be told: {who}</source>
        <translation>Skal stadig underrettes: {who}</translation>
    </message>
    <message>
        <source>Notified</source>
        <translation>Anmeldt</translation>
    </message>
    <message>
        <source>Not to be notified</source>
        <translation>Skal ikke anmeldes</translation>
    </message>
</context>
<context>
    <name>BreachesDialog</name>
    <message>
        <source>Data breaches</source>
        <translation>Sikkerhedsbrud</translation>
    </message>
    <message>
        <source>Write down a breach…</source>
        <translation>Skriv et brud ned…</translation>
    </message>
    <message>
        <source>Copy text for the authority</source>
        <translation>Kopiér tekst til myndigheden</translation>
    </message>
    <message>
        <source>Save it as PDF…</source>
        <translation>Gem den som PDF…</translation>
    </message>
    <message>
        <source>Copy call list</source>
        <translation>Kopiér ringeliste</translation>
    </message>
    <message>
        <source>Letters to those affected…</source>
        <translation>Breve til de berørte…</translation>
    </message>
    <message>
        <source>Aware since</source>
        <translation>Opmærksom siden</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Hvad der skete</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Næste skridt</translation>
    </message>
    <message>
        <source>72 hours</source>
        <translation>72 timer</translation>
    </message>
    <message>
        <source>Register of data breaches</source>
        <translation>Fortegnelse over sikkerhedsbrud</translation>
    </message>
    <message>
        <source>a patient who is erased</source>
        <translation>en patient, der er slettet</translation>
    </message>
    <message>
        <source>The 72 hours to notify the authority are over. Notify now, and write why it is late.</source>
        <translation>De 72 timer til at anmelde til myndigheden er gået. Anmeld nu, og skriv, hvorfor det er for sent.</translation>
    </message>
    <message>
        <source>The authority must be notified within 72 hours unless a risk is unlikely.</source>
        <translation>Bruddet skal anmeldes til myndigheden inden 72 timer, medmindre en risiko er usandsynlig.</translation>
    </message>
    <message>
        <source>Not notified, because: {reason}</source>
        <translation>Ikke anmeldt, fordi: {reason}</translation>
    </message>
    <message>
        <source>It is written in the register and signed.</source>
        <translation>Det er skrevet i fortegnelsen og underskrevet.</translation>
    </message>
    <message numerus="yes">
        <source>%n letters are made. The program sends nothing: once they are sent, write it down.</source>
        <translation>
            <numerusform>%n brev er lavet. Programmet sender intet: skriv det ned, når det er sendt.</numerusform>
            <numerusform>%n breve er lavet. Programmet sender intet: skriv det ned, når de er sendt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The text is copied. The program sends nothing.</source>
        <translation>Teksten er kopieret. Programmet sender intet.</translation>
    </message>
    <message>
        <source>breach-notification</source>
        <translation>anmeldelse-af-brud</translation>
    </message>
    <message>
        <source>The text is saved. The program sends nothing.</source>
        <translation>Teksten er gemt. Programmet sender intet.</translation>
    </message>
    <message>
        <source>No breach is written down</source>
        <translation>Intet brud er skrevet ned</translation>
    </message>
</context>
<context>
    <name>ButtonRow</name>
    <message>
        <source>More…</source>
        <translation>Mere…</translation>
    </message>
</context>
<context>
    <name>CapturePage</name>
    <message>
        <source>Throw the photos away?</source>
        <translation>Kassér fotoene?</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Kassér</translation>
    </message>
    <message>
        <source>Take photos</source>
        <translation>Tag fotos</translation>
    </message>
    <message>
        <source>Take (Space)</source>
        <translation>Tag (mellemrum)</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Gitter</translation>
    </message>
    <message>
        <source>Level line</source>
        <translation>Vandret linje</translation>
    </message>
    <message>
        <source>How much of the earlier photo is seen</source>
        <translation>Hvor meget af det tidligere foto der ses</translation>
    </message>
    <message>
        <source>Take in photos from files</source>
        <translation>Tag fotos ind fra filer</translation>
    </message>
    <message>
        <source>Pose</source>
        <translation>Positur</translation>
    </message>
    <message>
        <source>When in the treatment</source>
        <translation>Hvornår i behandlingen</translation>
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
        <translation>Opløsning</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ingen</translation>
    </message>
    <message numerus="yes">
        <source>Keep %n photo(s) for {name}</source>
        <translation>
            <numerusform>Gem %n foto for {name}</numerusform>
            <numerusform>Gem %n fotos for {name}</numerusform>
        </translation>
    </message>
    <message>
        <source>No camera is connected</source>
        <translation>Intet kamera er tilsluttet</translation>
    </message>
    <message>
        <source>This computer cannot use a camera: {part} is missing</source>
        <translation>Denne computer kan ikke bruge et kamera: {part} mangler</translation>
    </message>
    <message>
        <source>The camera is gone, or another program is using it</source>
        <translation>Kameraet er væk, eller et andet program bruger det</translation>
    </message>
    <message>
        <source>Connect one, or take photos in from files</source>
        <translation>Tilslut et, eller tag fotos ind fra filer</translation>
    </message>
    <message>
        <source>Another photo</source>
        <translation>Et andet foto</translation>
    </message>
    <message>
        <source>Taken: {pose}</source>
        <translation>Taget: {pose}</translation>
    </message>
    <message>
        <source>Earlier {percent} %  [ ]</source>
        <translation>Tidligere {percent} %  [ ]</translation>
    </message>
    <message>
        <source>No earlier photo of this pose</source>
        <translation>Intet tidligere foto i denne positur</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} af {total}</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) are in the journal</source>
        <translation>
            <numerusform>%n foto er i journalen</numerusform>
            <numerusform>%n fotos er i journalen</numerusform>
        </translation>
    </message>
    <message>
        <source>What the camera sees</source>
        <translation>Det kameraet ser</translation>
    </message>
    <message>
        <source>Space takes, [ and ] show less or more of the earlier photo</source>
        <translation>Mellemrum tager, [ og ] viser mindre eller mere af det tidligere billede</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) of {name} are taken and not kept. They are nowhere else.</source>
        <translation>
            <numerusform>%n foto af {name} er taget og ikke gemt. Det findes intet andet sted.</numerusform>
            <numerusform>%n fotos af {name} er taget og ikke gemt. De findes intet andet sted.</numerusform>
        </translation>
    </message>
    <message>
        <source>Connect it again, or take photos in from files. What was taken is still here.</source>
        <translation>Tilslut det igen, eller tag fotos ind fra filer. Det, der er taget, er her stadig.</translation>
    </message>
    <message>
        <source>The picture could not be taken. Try once more.</source>
        <translation>Billedet kunne ikke tages. Prøv en gang til.</translation>
    </message>
</context>
<context>
    <name>CardText</name>
    <message>
        <source>… open to read all</source>
        <translation>… åbn for at læse alt</translation>
    </message>
</context>
<context>
    <name>CaseForm</name>
    <message>
        <source>It could not be written. Try again.</source>
        <translation>Det kunne ikke skrives. Prøv igen.</translation>
    </message>
</context>
<context>
    <name>CasePanel</name>
    <message>
        <source>Letters…</source>
        <translation>Breve…</translation>
    </message>
    <message>
        <source>Open the patient</source>
        <translation>Åbn patienten</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>Frister</translation>
    </message>
    <message>
        <source>What was written</source>
        <translation>Det, der er skrevet</translation>
    </message>
    <message>
        <source>received {day}</source>
        <translation>modtaget {day}</translation>
    </message>
    <message>
        <source>Nobody registered here</source>
        <translation>Ingen, der er registreret her</translation>
    </message>
    <message>
        <source>A practitioner or the owner takes the next step.</source>
        <translation>En behandler eller ejeren tager næste trin.</translation>
    </message>
    <message>
        <source>The clinic&apos;s own promise: {day}</source>
        <translation>Klinikkens eget løfte: {day}</translation>
    </message>
    <message>
        <source>Restrict the journal…</source>
        <translation>Begræns journalen…</translation>
    </message>
    <message>
        <source>Other steps…</source>
        <translation>Andre trin…</translation>
    </message>
    <message>
        <source>Born {day}</source>
        <translation>Født {day}</translation>
    </message>
    <message>
        <source>Portable copy of the journal…</source>
        <translation>Kopi af journalen til at tage med…</translation>
    </message>
</context>
<context>
    <name>CaseWords</name>
    <message>
        <source>The whole journal</source>
        <translation>Hele journalen</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>A statement</source>
        <translation>En udtalelse</translation>
    </message>
    <message>
        <source>Who looked at the journal</source>
        <translation>Hvem der har set journalen</translation>
    </message>
    <message>
        <source>Letter received</source>
        <translation>Brev modtaget</translation>
    </message>
    <message>
        <source>Letter sent</source>
        <translation>Brev sendt</translation>
    </message>
    <message>
        <source>New deadline</source>
        <translation>Ny frist</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemærkning</translation>
    </message>
    <message>
        <source>Decided without criticism</source>
        <translation>Afgjort uden kritik</translation>
    </message>
    <message>
        <source>Decided with criticism</source>
        <translation>Afgjort med kritik</translation>
    </message>
    <message>
        <source>Not taken up</source>
        <translation>Ikke taget op</translation>
    </message>
    <message>
        <source>Withdrawn by the patient</source>
        <translation>Trukket tilbage af patienten</translation>
    </message>
    <message>
        <source>Settled with the patient</source>
        <translation>Forlig med patienten</translation>
    </message>
    <message>
        <source>Opened by mistake</source>
        <translation>Åbnet ved en fejl</translation>
    </message>
    <message>
        <source>Complaint case opened</source>
        <translation>Klagesag åbnet</translation>
    </message>
    <message>
        <source>New deadline: {day}</source>
        <translation>Ny frist: {day}</translation>
    </message>
    <message>
        <source>Complaint case closed: {outcome}</source>
        <translation>Klagesag afsluttet: {outcome}</translation>
    </message>
    <message>
        <source>Whole journal handed out</source>
        <translation>Hele journalen udleveret</translation>
    </message>
    <message>
        <source>Received: {day}</source>
        <translation>Modtaget: {day}</translation>
    </message>
    <message>
        <source>Deadline: {day}</source>
        <translation>Frist: {day}</translation>
    </message>
    <message>
        <source>Case number: {number}</source>
        <translation>Sagsnummer: {number}</translation>
    </message>
    <message>
        <source>Asked for: {what}</source>
        <translation>Bedt om: {what}</translation>
    </message>
</context>
<context>
    <name>CasesDialog</name>
    <message>
        <source>Complaint cases</source>
        <translation>Klagesager</translation>
    </message>
    <message>
        <source>Open or closed cases</source>
        <translation>Åbne eller afsluttede sager</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åbne</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Afsluttede</translation>
    </message>
    <message>
        <source>Open a case…</source>
        <translation>Åbn en sag…</translation>
    </message>
    <message>
        <source>Close the case…</source>
        <translation>Afslut sagen…</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Endte med</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Sag</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Ukendt</translation>
    </message>
    <message>
        <source>The journal is on hold. A practitioner hands it out.</source>
        <translation>Journalen har slettestop. En behandler udleverer den.</translation>
    </message>
    <message>
        <source>The journal is on hold. Look through what goes out, then hand it out.</source>
        <translation>Journalen har slettestop. Se igennem, hvad der udleveres, og udlever den så.</translation>
    </message>
    <message>
        <source>Write a note…</source>
        <translation>Skriv et notat…</translation>
    </message>
    <message>
        <source>Hand the journal out…</source>
        <translation>Udlevér journalen…</translation>
    </message>
    <message>
        <source>None set</source>
        <translation>Ingen sat</translation>
    </message>
    <message>
        <source>No closed cases</source>
        <translation>Ingen afsluttede sager</translation>
    </message>
    <message>
        <source>No open cases</source>
        <translation>Ingen åbne sager</translation>
    </message>
</context>
<context>
    <name>ChangePersonDialog</name>
    <message>
        <source>Change {name}</source>
        <translation>Ret {name}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Gem</translation>
    </message>
    <message>
        <source>The change is saved.</source>
        <translation>Ændringen er gemt.</translation>
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
        <translation>Fjernet: {name} ({code})</translation>
    </message>
    <message>
        <source>Changed: {name} ({code})</source>
        <translation>Ændret: {name} ({code})</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Hvad den gør</translation>
    </message>
    <message>
        <source>How sure it is</source>
        <translation>Hvor sikker den er</translation>
    </message>
    <message>
        <source>What it demands</source>
        <translation>Hvad den kræver</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Kilde</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Første dag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Sidste dag</translation>
    </message>
    <message>
        <source>What it applies to</source>
        <translation>Hvad den gælder</translation>
    </message>
    <message>
        <source>Its sentence</source>
        <translation>Sætningen</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Navne</translation>
    </message>
    <message>
        <source>Class in law</source>
        <translation>Klasse i loven</translation>
    </message>
    <message>
        <source>Who may treat</source>
        <translation>Hvem der må behandle</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Enheder</translation>
    </message>
    <message>
        <source>What an entry states</source>
        <translation>Hvad et notat angiver</translation>
    </message>
    <message>
        <source>Areas of the body</source>
        <translation>Områder på kroppen</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Tekster</translation>
    </message>
    <message>
        <source>Days between two treatments</source>
        <translation>Dage mellem to behandlinger</translation>
    </message>
    <message>
        <source>Photos to take</source>
        <translation>Fotos, der skal tages</translation>
    </message>
    <message>
        <source>Days until the result is photographed</source>
        <translation>Dage til resultatet fotograferes</translation>
    </message>
    <message>
        <source>Health that forbids it</source>
        <translation>Helbred, der forbyder den</translation>
    </message>
    <message>
        <source>Health that asks for caution</source>
        <translation>Helbred, der kræver forsigtighed</translation>
    </message>
    <message>
        <source>Its product is a medicine</source>
        <translation>Produktet er et lægemiddel</translation>
    </message>
</context>
<context>
    <name>ChooseDisplayDialog</name>
    <message>
        <source>Which display does the patient use?</source>
        <translation>Hvilken skærm bruger patienten?</translation>
    </message>
    <message>
        <source>The form fills that display; all others are locked until your PIN. The choice is remembered on this computer, and can be changed under My account.</source>
        <translation>Skemaet fylder den skærm, og alle andre er låst, til du taster din pinkode. Valget huskes på denne computer og kan ændres under Min konto.</translation>
    </message>
    <message>
        <source>This one, where the program is</source>
        <translation>Denne, hvor programmet er</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Giv skærmen til patienten</translation>
    </message>
</context>
<context>
    <name>ClearancesScreen</name>
    <message>
        <source>Who may do what</source>
        <translation>Hvem må hvad</translation>
    </message>
    <message>
        <source>What practitioners leave to colleagues, and what each person is cleared to do.</source>
        <translation>Hvad behandlere overlader til kolleger, og hvad hver person må udføre.</translation>
    </message>
    <message>
        <source>Delegate…</source>
        <translation>Delegér…</translation>
    </message>
    <message>
        <source>Delegations</source>
        <translation>Delegationer</translation>
    </message>
    <message>
        <source>Competences</source>
        <translation>Kompetencer</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Steder</translation>
    </message>
    <message>
        <source>Parts of who may do what</source>
        <translation>Dele af hvem der må hvad</translation>
    </message>
    <message>
        <source>The delegation is signed.</source>
        <translation>Delegationen er underskrevet.</translation>
    </message>
    <message>
        <source>End the delegation to {name}?</source>
        <translation>Afslutte delegationen til {name}?</translation>
    </message>
    <message>
        <source>From now on it does not count. What was done under it stays as it is.</source>
        <translation>Fra nu af gælder den ikke. Det, der er gjort under den, forbliver, som det er.</translation>
    </message>
    <message>
        <source>End the delegation</source>
        <translation>Afslut delegationen</translation>
    </message>
    <message>
        <source>Why does it end?</source>
        <translation>Hvorfor afsluttes den?</translation>
    </message>
    <message>
        <source>The delegation has ended.</source>
        <translation>Delegationen er afsluttet.</translation>
    </message>
    <message>
        <source>What {name} is cleared to do is stated.</source>
        <translation>Det er angivet, hvad {name} må udføre.</translation>
    </message>
    <message>
        <source>Give up {place}?</source>
        <translation>Opgiv {place}?</translation>
    </message>
    <message>
        <source>Nobody can sign an entry for it any more. What was done there stays as it is.</source>
        <translation>Ingen kan længere underskrive et notat for det. Det, der er sket der, står, som det er.</translation>
    </message>
    <message>
        <source>Give up this place</source>
        <translation>Opgiv dette sted</translation>
    </message>
    <message>
        <source>The clinic&apos;s places are stated.</source>
        <translation>Klinikkens steder er angivet.</translation>
    </message>
    <message>
        <source>The workstation is named.</source>
        <translation>Arbejdspladsen har fået navn.</translation>
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
        <translation>Som det står på samtykker og udskrevne journaler.</translation>
    </message>
    <message>
        <source>Write the clinic&apos;s name.</source>
        <translation>Skriv klinikkens navn.</translation>
    </message>
    <message>
        <source>Write the clinic&apos;s address.</source>
        <translation>Skriv klinikkens adresse.</translation>
    </message>
    <message>
        <source>Shorten the address.</source>
        <translation>Gør adressen kortere.</translation>
    </message>
    <message>
        <source>Name of the clinic</source>
        <translation>Klinikkens navn</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Street, postal code and town.</source>
        <translation>Vej, postnummer og by.</translation>
    </message>
</context>
<context>
    <name>CloseCaseForm</name>
    <message>
        <source>Close the case: {case}</source>
        <translation>Afslut sagen: {case}</translation>
    </message>
    <message>
        <source>Closing releases the hold of this case. Other holds stay.</source>
        <translation>Når sagen afsluttes, ophæves dens slettestop. Andre slettestop bliver.</translation>
    </message>
    <message>
        <source>How did it end?</source>
        <translation>Hvordan endte den?</translation>
    </message>
    <message>
        <source>Why is it closed?</source>
        <translation>Hvorfor afsluttes den?</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>Afslut sagen</translation>
    </message>
</context>
<context>
    <name>CloseLotDialog</name>
    <message>
        <source>Take lot {lot} out of use?</source>
        <translation>Tag batch {lot} ud af brug?</translation>
    </message>
    <message>
        <source>A recalled lot is refused in new entries. Under “Recall” are those who got it.</source>
        <translation>En tilbagekaldt batch afvises i nye notater. Under “Tilbagekaldelse” står dem, der har fået den.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Hvorfor</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemærkning</translation>
    </message>
    <message>
        <source>Take out of use</source>
        <translation>Tag ud af brug</translation>
    </message>
</context>
<context>
    <name>ClosedPage</name>
    <message>
        <source>Back</source>
        <translation>Tilbage</translation>
    </message>
    <message>
        <source>Open it all the same…</source>
        <translation>Åbn den alligevel…</translation>
    </message>
    <message>
        <source>It is kept and locked. If the patient wants to be treated, or wants it used again, ask the owner to lift the restriction.</source>
        <translation>Den er gemt og låst. Vil patienten behandles, eller må den bruges igen, så bed ejeren ophæve begrænsningen.</translation>
    </message>
    <message>
        <source>Since {when}, set by {name}</source>
        <translation>Siden {when}, sat af {name}</translation>
    </message>
    <message>
        <source>Open to nobody without a reason</source>
        <translation>Åben for ingen uden begrundelse</translation>
    </message>
    <message>
        <source>Open to: {names}</source>
        <translation>Åben for: {names}</translation>
    </message>
    <message>
        <source>It is kept and locked. Lift it once the patient wants to be treated, or wants it used again.</source>
        <translation>Den er gemt og låst. Ophæv begrænsningen, når patienten vil behandles eller vil have, at den bruges igen.</translation>
    </message>
    <message>
        <source>This journal is restricted</source>
        <translation>Denne journal er begrænset</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Compare photos</source>
        <translation>Sammenlign fotos</translation>
    </message>
    <message>
        <source>How to compare</source>
        <translation>Måde at sammenligne på</translation>
    </message>
    <message>
        <source>Beside each other</source>
        <translation>Ved siden af hinanden</translation>
    </message>
    <message>
        <source>Slider</source>
        <translation>Skyder</translation>
    </message>
    <message>
        <source>Blink</source>
        <translation>Blink</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>Oven på hinanden</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Tilpas</translation>
    </message>
    <message>
        <source>Hand out a collage</source>
        <translation>Udlevér en collage</translation>
    </message>
    <message>
        <source>Drawings</source>
        <translation>Tegninger</translation>
    </message>
    <message>
        <source>Where the edge is</source>
        <translation>Hvor kanten er</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Gennemsigtighed</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Færdig</translation>
    </message>
    <message>
        <source>Mark the eyes</source>
        <translation>Markér øjnene</translation>
    </message>
    <message>
        <source>Press on both eyes of each photo, the same one first</source>
        <translation>Tryk på begge øjne på hvert foto, det samme øje først</translation>
    </message>
    <message>
        <source>Wheel or + and − zoom, drag to move</source>
        <translation>Hjul eller + og − zoomer, træk for at flytte</translation>
    </message>
    <message>
        <source>← and → move the edge</source>
        <translation>← og → flytter kanten</translation>
    </message>
    <message>
        <source>Space shows the next</source>
        <translation>Mellemrum viser det næste</translation>
    </message>
    <message>
        <source>[ and ] change the opacity</source>
        <translation>[ og ] ændrer gennemsigtigheden</translation>
    </message>
    <message>
        <source>Both eyes are marked on photo {number}</source>
        <translation>Begge øjne er markeret på foto {number}</translation>
    </message>
</context>
<context>
    <name>CompetenceDialog</name>
    <message>
        <source>What is {name} cleared to do?</source>
        <translation>Hvad må {name} udføre?</translation>
    </message>
    <message>
        <source>What does it rest on?</source>
        <translation>Hvad bygger det på?</translation>
    </message>
    <message>
        <source>Training, certificate, years of practice.</source>
        <translation>Uddannelse, certifikat, års praksis.</translation>
    </message>
    <message>
        <source>From now on this replaces what was stated before. What is not ticked, the rules do not let them do.</source>
        <translation>Fra nu af erstatter dette det, der blev angivet før. Det, der ikke er krydset af, lader reglerne dem ikke gøre.</translation>
    </message>
    <message>
        <source>Treatments</source>
        <translation>Behandlinger</translation>
    </message>
    <message>
        <source>State this</source>
        <translation>Angiv dette</translation>
    </message>
    <message>
        <source>Write what it rests on.</source>
        <translation>Skriv, hvad det bygger på.</translation>
    </message>
    <message>
        <source>The competence could not be stated. Try again.</source>
        <translation>Kompetencen kunne ikke angives. Prøv igen.</translation>
    </message>
</context>
<context>
    <name>CompetencesPanel</name>
    <message>
        <source>Competences</source>
        <translation>Kompetencer</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Cleared for</source>
        <translation>Må udføre</translation>
    </message>
    <message>
        <source>Stated</source>
        <translation>Angivet</translation>
    </message>
    <message>
        <source>State competence…</source>
        <translation>Angiv kompetence…</translation>
    </message>
    <message>
        <source>Nothing stated yet</source>
        <translation>Intet angivet endnu</translation>
    </message>
    <message>
        <source>No treatment</source>
        <translation>Ingen behandling</translation>
    </message>
    <message>
        <source>Nothing has been stated of what this person is cleared to do.</source>
        <translation>Der er ikke angivet, hvad denne person må udføre.</translation>
    </message>
    <message>
        <source>Rests on: {grounds}</source>
        <translation>Bygger på: {grounds}</translation>
    </message>
    <message>
        <source>to {last}</source>
        <translation>til og med {last}</translation>
    </message>
    <message>
        <source>Stated {when} by {name}. It counts for treatments from then on.</source>
        <translation>Angivet {when} af {name}. Det gælder for behandlinger fra da af.</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuller</translation>
    </message>
    <message>
        <source>Write a reason. It is kept in the journal.</source>
        <translation>Skriv en grund. Den gemmes i journalen.</translation>
    </message>
</context>
<context>
    <name>ConsentDetail</name>
    <message>
        <source>Signed by</source>
        <translation>Underskrevet af</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>Vidne</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>Arbejdsplads</translation>
    </message>
    <message>
        <source>Signed with</source>
        <translation>Underskrevet med</translation>
    </message>
    <message>
        <source>Ticked</source>
        <translation>Afkrydset</translation>
    </message>
    <message>
        <source>What the patient asked or added</source>
        <translation>Det spurgte patienten om eller tilføjede</translation>
    </message>
    <message>
        <source>The exact text, as it was shown</source>
        <translation>Den nøjagtige tekst, som den blev vist</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Vist</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Underskrevet</translation>
    </message>
    <message>
        <source>Time to read</source>
        <translation>Tid til at læse</translation>
    </message>
    <message>
        <source>Counts from</source>
        <translation>Gælder fra</translation>
    </message>
    <message>
        <source>Never: it was taken back first</source>
        <translation>Aldrig: det blev trukket tilbage forinden</translation>
    </message>
    <message>
        <source>Not yet: it waits for a practitioner</source>
        <translation>Ikke endnu: det venter på en behandler</translation>
    </message>
    <message>
        <source>No end</source>
        <translation>Uden udløb</translation>
    </message>
    <message>
        <source>Counts to</source>
        <translation>Gælder til</translation>
    </message>
    <message>
        <source>Pen</source>
        <translation>Pen</translation>
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
        <translation>Giv skærmen tilbage til personalet. De hjælper dig videre.</translation>
    </message>
    <message>
        <source>{name}, born {date}</source>
        <translation>{name}, født {date}</translation>
    </message>
    <message>
        <source>Tick only what is true. Ask if anything is unclear.</source>
        <translation>Sæt kun kryds ved det, der passer. Spørg, hvis noget er uklart.</translation>
    </message>
    <message>
        <source>What I asked about, or want to add (may stay empty)</source>
        <translation>Det har jeg spurgt om eller vil tilføje (kan stå tomt)</translation>
    </message>
    <message>
        <source>{name}: sign here with pen, finger or mouse</source>
        <translation>{name}: skriv under her med pen, finger eller mus</translation>
    </message>
    <message>
        <source>Signature field</source>
        <translation>Underskriftsfelt</translation>
    </message>
    <message>
        <source>Clear the signature</source>
        <translation>Slet underskriften</translation>
    </message>
    <message>
        <source>I do not want this</source>
        <translation>Jeg vil ikke dette</translation>
    </message>
    <message>
        <source>You do not have to say why. Your no is noted, and you are not treated. You can change your mind.</source>
        <translation>Du behøver ikke sige hvorfor. Dit nej bliver noteret, og du bliver ikke behandlet. Du kan ombestemme dig.</translation>
    </message>
    <message>
        <source>Why, if you wish to say</source>
        <translation>Hvorfor, hvis du vil sige det</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tilbage</translation>
    </message>
    <message>
        <source>You do not have to say why. Your no is noted. You can change your mind.</source>
        <translation>Du behøver ikke sige hvorfor. Dit nej bliver noteret. Du kan ombestemme dig.</translation>
    </message>
    <message>
        <source>Step {step} of 3</source>
        <translation>Trin {step} af 3</translation>
    </message>
    <message>
        <source>I have read it</source>
        <translation>Jeg har læst det</translation>
    </message>
    <message>
        <source>Go on to sign</source>
        <translation>Videre til underskrift</translation>
    </message>
    <message>
        <source>I agree and sign</source>
        <translation>Jeg samtykker og skriver under</translation>
    </message>
    <message>
        <source>Give the screen back</source>
        <translation>Giv skærmen tilbage</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Læs videre</translation>
    </message>
    <message>
        <source>Thank you. Please give the screen back to the staff.</source>
        <translation>Tak. Giv skærmen tilbage til personalet.</translation>
    </message>
    <message>
        <source>Every statement must be true before you sign. Ask the staff, or say that you do not want this.</source>
        <translation>Alt skal passe, før du skriver under. Spørg personalet, eller sig, at du ikke vil dette.</translation>
    </message>
    <message>
        <source>This text is too long. Shorten it.</source>
        <translation>Teksten er for lang. Gør den kortere.</translation>
    </message>
    <message>
        <source>Sign in the field first, with your whole name.</source>
        <translation>Skriv først under i feltet med hele dit navn.</translation>
    </message>
    <message>
        <source>You choose</source>
        <translation>Du vælger</translation>
    </message>
    <message>
        <source>Tick what you allow. You may leave all of it. What you leave is not allowed.</source>
        <translation>Sæt kryds ved det, du tillader. Du må gerne lade være med det hele. Det, du ikke krydser af, er ikke tilladt.</translation>
    </message>
    <message>
        <source>Who receives it</source>
        <translation>Hvem får dem</translation>
    </message>
    <message>
        <source>Which information</source>
        <translation>Hvilke oplysninger</translation>
    </message>
    <message>
        <source>For what</source>
        <translation>Til hvad</translation>
    </message>
</context>
<context>
    <name>ConsultationPage</name>
    <message>
        <source>Prescriber&apos;s consultation before {treatment}</source>
        <translation>Ordinerende læges konsultation før {treatment}</translation>
    </message>
    <message>
        <source>Prescriber</source>
        <translation>Den, der ordinerer</translation>
    </message>
    <message>
        <source>Registration number</source>
        <translation>Autorisationsnummer</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Hvornår</translation>
    </message>
    <message>
        <source>How the prescriber saw the patient</source>
        <translation>Hvordan patienten blev set</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemærkning</translation>
    </message>
    <message>
        <source>Record for {name}</source>
        <translation>Registrér for {name}</translation>
    </message>
    <message>
        <source>Write the prescriber&apos;s name</source>
        <translation>Skriv navnet på den, der ordinerer</translation>
    </message>
    <message>
        <source>Write the registration number</source>
        <translation>Skriv autorisationsnummeret</translation>
    </message>
    <message>
        <source>The consultation is recorded</source>
        <translation>Konsultationen er registreret</translation>
    </message>
</context>
<context>
    <name>CopiesBack</name>
    <message numerus="yes">
        <source>%n copy(s) left the clinic on this consent</source>
        <translation>
            <numerusform>%n kopi har forladt klinikken på dette samtykke</numerusform>
            <numerusform>%n kopier har forladt klinikken på dette samtykke</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them to call back</source>
        <translation>
            <numerusform>%n skal kaldes tilbage</numerusform>
            <numerusform>%n skal kaldes tilbage</numerusform>
        </translation>
    </message>
    <message>
        <source>all of them settled</source>
        <translation>alle er afsluttet</translation>
    </message>
    <message>
        <source>Call and letter list as PDF…</source>
        <translation>Ringe- og brevliste som PDF…</translation>
    </message>
    <message>
        <source>Save the call list</source>
        <translation>Gem ringelisten</translation>
    </message>
    <message>
        <source>copies</source>
        <translation>kopier</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Gemt som {file}</translation>
    </message>
</context>
<context>
    <name>CopyOffer</name>
    <message>
        <source>Copy for the patient</source>
        <translation>Kopi til patienten</translation>
    </message>
    <message>
        <source>The patient&apos;s health is confirmed. The patient can have a copy of the answers.</source>
        <translation>Patientens helbred er bekræftet. Patienten kan få en kopi af svarene.</translation>
    </message>
</context>
<context>
    <name>CopyRow</name>
    <message>
        <source>To {recipient} on {day}, by {who}</source>
        <translation>Til {recipient} den {day}, af {who}</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s), {form}, fingerprint {hash}…</source>
        <translation>
            <numerusform>%n foto, {form}, fingeraftryk {hash}…</numerusform>
            <numerusform>%n fotos, {form}, fingeraftryk {hash}…</numerusform>
        </translation>
    </message>
    <message>
        <source>How it went</source>
        <translation>Hvordan det gik</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Hvad der blev sagt</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Vælg</translation>
    </message>
    <message>
        <source>Write it in the journal</source>
        <translation>Skriv det i journalen</translation>
    </message>
    <message>
        <source>Choose how it went</source>
        <translation>Vælg, hvordan det gik</translation>
    </message>
    <message>
        <source>Write what was said, and why the copy cannot come back</source>
        <translation>Skriv, hvad der blev sagt, og hvorfor kopien ikke kan komme tilbage</translation>
    </message>
</context>
<context>
    <name>CorrectionCards</name>
    <message>
        <source>Corrects the version written {when}</source>
        <translation>Retter versionen skrevet {when}</translation>
    </message>
    <message>
        <source>Corrected because: {reason}</source>
        <translation>Rettet, fordi: {reason}</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Rettelse</translation>
    </message>
    <message>
        <source>Corrected later</source>
        <translation>Rettet senere</translation>
    </message>
    <message>
        <source>Corrected {when} by {who}: {reason}</source>
        <translation>Rettet {when} af {who}: {reason}</translation>
    </message>
</context>
<context>
    <name>CountersignPage</name>
    <message>
        <source>Countersign an entry</source>
        <translation>Kontrasignér et journalnotat</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemærkning</translation>
    </message>
    <message>
        <source>Countersign for {name}</source>
        <translation>Kontrasignér for {name}</translation>
    </message>
    <message>
        <source>The entry is countersigned</source>
        <translation>Journalnotatet er kontrasigneret</translation>
    </message>
    <message>
        <source>Your PIN: its sixth digit signs. A correction needs it again.</source>
        <translation>Din pinkode: det sjette ciffer underskriver. En rettelse kræver det igen.</translation>
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
        <translation>Det afgør, hvilke regler der gælder. Det kan ikke ændres senere.</translation>
    </message>
    <message>
        <source>Choose where the clinic is.</source>
        <translation>Vælg, hvor klinikken er.</translation>
    </message>
    <message>
        <source>Where is the clinic?</source>
        <translation>Hvor er klinikken?</translation>
    </message>
</context>
<context>
    <name>CoursePage</name>
    <message>
        <source>Plan a course</source>
        <translation>Planlæg et forløb</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Behandling</translation>
    </message>
    <message>
        <source>Each treatment still needs its own valid consent</source>
        <translation>Hver behandling kræver stadig sit eget gyldige samtykke</translation>
    </message>
    <message>
        <source>How many times</source>
        <translation>Antal gange</translation>
    </message>
    <message>
        <source>Days from one to the next</source>
        <translation>Dage fra den ene til den næste</translation>
    </message>
    <message>
        <source>First on</source>
        <translation>Første gang</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Mål</translation>
    </message>
    <message>
        <source>Sign for {name}</source>
        <translation>Signér for {name}</translation>
    </message>
    <message>
        <source>Write a number from 1 to {most}</source>
        <translation>Skriv et tal fra 1 til {most}</translation>
    </message>
    <message>
        <source>Write the day of the first treatment</source>
        <translation>Skriv dagen for den første behandling</translation>
    </message>
    <message>
        <source>The course is planned</source>
        <translation>Forløbet er planlagt</translation>
    </message>
</context>
<context>
    <name>DailyBackup</name>
    <message>
        <source>The day&apos;s backup was not made</source>
        <translation>Dagens sikkerhedskopi blev ikke taget</translation>
    </message>
    <message>
        <source>The backup drive is not there</source>
        <translation>Drevet til sikkerhedskopier er her ikke</translation>
    </message>
    <message>
        <source>Today&apos;s backup waits for it. Plug it in, and it is made within a minute.</source>
        <translation>Dagens sikkerhedskopi venter på det. Sæt det i, så tages den inden for et minut.</translation>
    </message>
</context>
<context>
    <name>DamageStripe</name>
    <message>
        <source>Part of this journal cannot be read</source>
        <translation>En del af denne journal kan ikke læses</translation>
    </message>
    <message>
        <source>Nothing is written in it until that is mended</source>
        <translation>Der skrives intet i den, før det er bragt i orden</translation>
    </message>
    <message>
        <source>Change nothing in the journal&apos;s folder, run “verify” in a terminal, and call whoever minds the computers</source>
        <translation>Ændr intet i journalens mappe, kør “verify” i en terminal, og ring til den, der passer computerne</translation>
    </message>
    <message numerus="yes">
        <source>%n records of this journal cannot be read. The rest can, and nothing can be written.</source>
        <translation>
            <numerusform>%n post i denne journal kan ikke læses. Resten kan, og der kan intet skrives.</numerusform>
            <numerusform>%n poster i denne journal kan ikke læses. Resten kan, og der kan intet skrives.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>day/month/year</source>
        <translation>dag/måned/år</translation>
    </message>
</context>
<context>
    <name>DelegateDialog</name>
    <message>
        <source>Delegate treatments</source>
        <translation>Delegér behandlinger</translation>
    </message>
    <message>
        <source>Sign with PIN</source>
        <translation>Underskriv med pinkode</translation>
    </message>
    <message>
        <source>To whom?</source>
        <translation>Til hvem?</translation>
    </message>
    <message>
        <source>Which treatments?</source>
        <translation>Hvilke behandlinger?</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Sted</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Første dag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Sidste dag</translation>
    </message>
    <message>
        <source>Instruction that the colleague follows</source>
        <translation>Instruks, som kollegaen følger</translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translation>Din pinkode</translation>
    </message>
    <message>
        <source>Its sixth digit signs the delegation.</source>
        <translation>Det sjette ciffer underskriver delegationen.</translation>
    </message>
    <message>
        <source>There is no colleague to delegate to.</source>
        <translation>Der er ingen kollega at delegere til.</translation>
    </message>
    <message>
        <source>Tick at least one treatment.</source>
        <translation>Kryds mindst én behandling af.</translation>
    </message>
    <message>
        <source>Write the first day.</source>
        <translation>Skriv den første dag.</translation>
    </message>
    <message>
        <source>Write the instruction.</source>
        <translation>Skriv instruksen.</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>Den sidste dag ligger før den første.</translation>
    </message>
    <message>
        <source>The delegation could not be signed. Try again.</source>
        <translation>Delegationen kunne ikke underskrives. Prøv igen.</translation>
    </message>
    <message>
        <source>At another place the colleague can treat only with a written reason.</source>
        <translation>Et andet sted kan kollegaen kun behandle med en skrevet begrundelse.</translation>
    </message>
</context>
<context>
    <name>DelegationsPanel</name>
    <message>
        <source>By</source>
        <translation>Af</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Til</translation>
    </message>
    <message>
        <source>Treatments</source>
        <translation>Behandlinger</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tilstand</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Sidste dag</translation>
    </message>
    <message>
        <source>Delegations</source>
        <translation>Delegationer</translation>
    </message>
    <message>
        <source>End this delegation…</source>
        <translation>Afslut denne delegation…</translation>
    </message>
    <message>
        <source>No delegations</source>
        <translation>Ingen delegationer</translation>
    </message>
    <message>
        <source>A practitioner with a registration can leave treatments to a colleague.</source>
        <translation>En behandler med autorisation kan overlade behandlinger til en kollega.</translation>
    </message>
    <message>
        <source>Last day {day}</source>
        <translation>Sidste dag {day}</translation>
    </message>
    <message>
        <source>one of the two no longer treats here</source>
        <translation>en af de to behandler ikke længere her</translation>
    </message>
    <message>
        <source>Ended {moment}: {reason}</source>
        <translation>Ophørt {moment}: {reason}</translation>
    </message>
    <message>
        <source>Delegated by {name}</source>
        <translation>Delegeret af {name}</translation>
    </message>
    <message>
        <source>Place: {place}</source>
        <translation>Sted: {place}</translation>
    </message>
    <message>
        <source>Everywhere in the clinic</source>
        <translation>Overalt i klinikken</translation>
    </message>
    <message>
        <source>From {moment}</source>
        <translation>Fra {moment}</translation>
    </message>
    <message>
        <source>Without an end</source>
        <translation>Uden slutdato</translation>
    </message>
    <message>
        <source>No end</source>
        <translation>Ingen slutdato</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Afsluttet</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>I kraft</translation>
    </message>
    <message>
        <source>Begins later</source>
        <translation>Begynder senere</translation>
    </message>
</context>
<context>
    <name>DescribePage</name>
    <message>
        <source>Describe the photo anew</source>
        <translation>Beskriv fotoet på ny</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Behandling</translation>
    </message>
    <message>
        <source>When in the treatment</source>
        <translation>Hvornår i behandlingen</translation>
    </message>
    <message>
        <source>Pose</source>
        <translation>Positur</translation>
    </message>
    <message>
        <source>When it was taken</source>
        <translation>Hvornår det er taget</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notat</translation>
    </message>
    <message>
        <source>How the time is known</source>
        <translation>Hvordan tidspunktet vides</translation>
    </message>
    <message>
        <source>Needed where you change when it was taken</source>
        <translation>Nødvendigt, hvis du ændrer, hvornår det er taget</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <source>Save for {name}</source>
        <translation>Gem for {name}</translation>
    </message>
    <message>
        <source>The photo is described anew</source>
        <translation>Fotoet er beskrevet på ny</translation>
    </message>
</context>
<context>
    <name>DeskConsentPage</name>
    <message>
        <source>Hand over a consent</source>
        <translation>Giv et samtykke til patienten</translation>
    </message>
    <message>
        <source>What the patient signs here goes to the practitioners and counts once one of them confirms it</source>
        <translation>Det, patienten underskriver her, går til behandlerne og gælder, når en af dem bekræfter det</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprog</translation>
    </message>
    <message>
        <source>Only choose a language that the patient reads well</source>
        <translation>Vælg kun et sprog, som patienten læser godt</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Behandling</translation>
    </message>
    <message>
        <source>Choose a treatment</source>
        <translation>Vælg en behandling</translation>
    </message>
    <message>
        <source>Hand over to {name}</source>
        <translation>Giv skærmen til {name}</translation>
    </message>
    <message>
        <source>Choose a consent</source>
        <translation>Vælg et samtykke</translation>
    </message>
</context>
<context>
    <name>DeskHealthPage</name>
    <message>
        <source>Hand over health questions</source>
        <translation>Giv helbredsskema</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprog</translation>
    </message>
    <message>
        <source>Only choose a language that the patient reads well</source>
        <translation>Vælg kun et sprog, som patienten læser godt</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Behandling</translation>
    </message>
    <message>
        <source>It adds its own questions to the general ones</source>
        <translation>Den føjer sine egne spørgsmål til de almindelige</translation>
    </message>
    <message>
        <source>General questions only</source>
        <translation>Kun de almindelige spørgsmål</translation>
    </message>
    <message>
        <source>Hand over to {name}</source>
        <translation>Giv skærmen til {name}</translation>
    </message>
    <message>
        <source>Choose a language</source>
        <translation>Vælg et sprog</translation>
    </message>
    <message>
        <source>What the patient answers goes to the practitioners. At the desk one sees only that it was handed in.</source>
        <translation>Det, patienten svarer, går til behandlerne. I receptionen ser man kun, at det er afleveret.</translation>
    </message>
</context>
<context>
    <name>DeskWithdrawPage</name>
    <message>
        <source>The patient withdraws a consent</source>
        <translation>Patienten trækker et samtykke tilbage</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Samtykke</translation>
    </message>
    <message>
        <source>Signed {when}</source>
        <translation>Underskrevet {when}</translation>
    </message>
    <message>
        <source>Signed {when}, waits for a practitioner</source>
        <translation>Underskrevet {when}, venter på en behandler</translation>
    </message>
    <message>
        <source>Signed {when}, not about a treatment</source>
        <translation>Underskrevet {when}, ikke om en behandling</translation>
    </message>
    <message>
        <source>Withdraw consent of {name}</source>
        <translation>Træk samtykket tilbage for {name}</translation>
    </message>
    <message>
        <source>Keep the consent</source>
        <translation>Behold samtykket</translation>
    </message>
    <message>
        <source>The consent is withdrawn</source>
        <translation>Samtykket er trukket tilbage</translation>
    </message>
    <message>
        <source>From now on nobody can be treated on this consent, nor on an older one to the same treatment. Only practitioners can read what it is to: ask the patient when they signed. This cannot be undone; a new consent can be signed.</source>
        <translation>Fra nu af kan der ikke behandles på dette samtykke, heller ikke på et ældre til samme behandling. Kun behandlere kan læse, hvad det gælder: spørg patienten, hvornår de skrev under. Det kan ikke fortrydes; et nyt samtykke kan underskrives.</translation>
    </message>
</context>
<context>
    <name>DeviationRows</name>
    <message>
        <source>Write why you treat all the same, or wait</source>
        <translation>Skriv, hvorfor du alligevel behandler, eller vent</translation>
    </message>
    <message>
        <source>Rules that warn</source>
        <translation>Regler, der advarer</translation>
    </message>
    <message>
        <source>Each reason is signed with the entry and stays in the journal</source>
        <translation>Hver begrundelse signeres sammen med behandlingen og bliver i journalen</translation>
    </message>
    <message>
        <source>Why you treat all the same. Rule: {source}</source>
        <translation>Hvorfor du alligevel behandler. Regel: {source}</translation>
    </message>
</context>
<context>
    <name>DigitPad</name>
    <message>
        <source>Digits</source>
        <translation>Cifre</translation>
    </message>
    <message>
        <source>Take the last digit back</source>
        <translation>Slet det sidste ciffer</translation>
    </message>
</context>
<context>
    <name>DisclosePage</name>
    <message>
        <source>Passed on to somebody else</source>
        <translation>Videregivet til en anden</translation>
    </message>
    <message>
        <source>Who received it</source>
        <translation>Hvem der fik det</translation>
    </message>
    <message>
        <source>Name of the recipient</source>
        <translation>Modtagerens navn</translation>
    </message>
    <message>
        <source>None chosen</source>
        <translation>Intet valgt</translation>
    </message>
    <message>
        <source>On what basis it may go to that country</source>
        <translation>På hvilket grundlag det må overføres til landet</translation>
    </message>
    <message>
        <source>The country is outside the area in which health data may go about freely</source>
        <translation>Landet ligger uden for det område, hvor helbredsoplysninger frit må udveksles</translation>
    </message>
    <message>
        <source>Which decision, contract or circumstance</source>
        <translation>Hvilken afgørelse, kontrakt eller omstændighed</translation>
    </message>
    <message>
        <source>What was passed on</source>
        <translation>Hvad der blev videregivet</translation>
    </message>
    <message>
        <source>Entries that went</source>
        <translation>Optegnelser, der blev videregivet</translation>
    </message>
    <message>
        <source>Tick those that went as they are</source>
        <translation>Sæt kryds ved dem, der blev videregivet, som de er</translation>
    </message>
    <message>
        <source>What was left out</source>
        <translation>Hvad der blev udeladt</translation>
    </message>
    <message>
        <source>Which consent</source>
        <translation>Hvilket samtykke</translation>
    </message>
    <message>
        <source>No consent to passing on holds now: none was signed, it was taken back, or it has expired.</source>
        <translation>Intet samtykke til videregivelse gælder nu: Der er ikke givet noget, det er trukket tilbage, eller det er udløbet.</translation>
    </message>
    <message>
        <source>Which paragraph</source>
        <translation>Hvilken bestemmelse</translation>
    </message>
    <message>
        <source>Whose life or health, and why it could not wait</source>
        <translation>Hvis liv eller helbred, og hvorfor det ikke kunne vente</translation>
    </message>
    <message>
        <source>File that went</source>
        <translation>Fil, der blev videregivet</translation>
    </message>
    <message>
        <source>Its checksum is kept, so that it can be told later which file it was</source>
        <translation>Filens kontrolsum gemmes, så man senere kan se, hvilken fil det var</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Vælg filen…</translation>
    </message>
    <message>
        <source>The file is encrypted</source>
        <translation>Filen er krypteret</translation>
    </message>
    <message>
        <source>Why it is not encrypted</source>
        <translation>Hvorfor den ikke er krypteret</translation>
    </message>
    <message>
        <source>Record for {name}</source>
        <translation>Notér for {name}</translation>
    </message>
    <message>
        <source>Describe what went, or tick entries</source>
        <translation>Beskriv, hvad der blev videregivet, eller sæt kryds ved optegnelser</translation>
    </message>
    <message>
        <source>It is recorded</source>
        <translation>Det er noteret</translation>
    </message>
    <message>
        <source>Write on which paragraph or reason it rests</source>
        <translation>Skriv, hvilken bestemmelse eller grund det hviler på</translation>
    </message>
    <message>
        <source>No consent holds</source>
        <translation>Intet samtykke gælder</translation>
    </message>
    <message>
        <source>Write why the file is not encrypted, or encrypt it first</source>
        <translation>Skriv, hvorfor filen ikke er krypteret, eller kryptér den først</translation>
    </message>
    <message>
        <source>{consent} (until {day})</source>
        <translation>{consent} (til {day})</translation>
    </message>
    <message>
        <source>Which file went?</source>
        <translation>Hvilken fil blev videregivet?</translation>
    </message>
    <message>
        <source>Write the name as it stands in the consent</source>
        <translation>Skriv navnet, som det står i samtykket</translation>
    </message>
    <message>
        <source>Choose on what basis. Without one, health data may not be passed on to that country.</source>
        <translation>Vælg grundlaget. Uden et må helbredsoplysninger ikke videregives til det land.</translation>
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
        <translation>Med de to bogstaver, f.eks. DK</translation>
    </message>
    <message>
        <source>Why it was necessary</source>
        <translation>Hvorfor det var nødvendigt</translation>
    </message>
    <message>
        <source>On what basis</source>
        <translation>På hvilket grundlag</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Hvordan</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Hvornår</translation>
    </message>
    <message>
        <source>Write who it is</source>
        <translation>Skriv, hvem det er</translation>
    </message>
    <message>
        <source>Write the country by its two letters, such as DK</source>
        <translation>Skriv landet med de to bogstaver, f.eks. DK</translation>
    </message>
    <message>
        <source>Write why it was necessary</source>
        <translation>Skriv, hvorfor det var nødvendigt</translation>
    </message>
</context>
<context>
    <name>DisclosureWords</name>
    <message>
        <source>Insurer</source>
        <translation>Forsikringsselskab</translation>
    </message>
    <message>
        <source>Specialist or other treater</source>
        <translation>Speciallæge eller anden behandler</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>Laboratorium</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>Hospital</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Samarbejdspartner</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Databehandler</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Myndighed</translation>
    </message>
    <message>
        <source>Relative</source>
        <translation>Pårørende</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>En anden</translation>
    </message>
    <message>
        <source>The patient</source>
        <translation>Patienten</translation>
    </message>
    <message>
        <source>The patient’s consent</source>
        <translation>Patientens samtykke</translation>
    </message>
    <message>
        <source>A paragraph of law</source>
        <translation>En lovbestemmelse</translation>
    </message>
    <message>
        <source>Vital interest: it could not wait</source>
        <translation>Vitale interesser: det kunne ikke vente</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>Personligt</translation>
    </message>
    <message>
        <source>By telephone</source>
        <translation>Telefonisk</translation>
    </message>
    <message>
        <source>By post</source>
        <translation>Med posten</translation>
    </message>
    <message>
        <source>By secure mail</source>
        <translation>Med sikker mail</translation>
    </message>
    <message>
        <source>By e-mail</source>
        <translation>Med e-mail</translation>
    </message>
    <message>
        <source>Through a portal</source>
        <translation>Gennem en portal</translation>
    </message>
    <message>
        <source>On a drive or disc</source>
        <translation>På et drev eller en disk</translation>
    </message>
    <message>
        <source>Adequacy decision (Art. 45)</source>
        <translation>Afgørelse om tilstrækkeligt beskyttelsesniveau (art. 45)</translation>
    </message>
    <message>
        <source>Standard contractual clauses (Art. 46)</source>
        <translation>Standardkontraktbestemmelser (art. 46)</translation>
    </message>
    <message>
        <source>Binding corporate rules (Art. 47)</source>
        <translation>Bindende virksomhedsregler (art. 47)</translation>
    </message>
    <message>
        <source>Explicit consent to the transfer (Art. 49(1)(a))</source>
        <translation>Udtrykkeligt samtykke til overførslen (art. 49, stk. 1, litra a)</translation>
    </message>
    <message>
        <source>Legal claims (Art. 49(1)(e))</source>
        <translation>Retskrav (art. 49, stk. 1, litra e)</translation>
    </message>
    <message>
        <source>Vital interest (Art. 49(1)(f))</source>
        <translation>Vitale interesser (art. 49, stk. 1, litra f)</translation>
    </message>
    <message>
        <source>Passed on to {recipient}</source>
        <translation>Videregivet til {recipient}</translation>
    </message>
    <message>
        <source>Obtained from {source}</source>
        <translation>Indhentet fra {source}</translation>
    </message>
    <message>
        <source>Passed on to</source>
        <translation>Videregivet til</translation>
    </message>
    <message>
        <source>Basis for going to that country</source>
        <translation>Grundlag for overførslen til landet</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Hvilket</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Hvornår</translation>
    </message>
    <message>
        <source>The consent ends</source>
        <translation>Samtykket ophører</translation>
    </message>
    <message>
        <source>Entries that went</source>
        <translation>Optegnelser, der blev videregivet</translation>
    </message>
    <message>
        <source>Checksum of the file (SHA-256)</source>
        <translation>Filens kontrolsum (SHA-256)</translation>
    </message>
    <message>
        <source>Why it was not encrypted</source>
        <translation>Hvorfor den ikke var krypteret</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Af</translation>
    </message>
    <message>
        <source>Obtained from</source>
        <translation>Indhentet fra</translation>
    </message>
    <message>
        <source>Who that is</source>
        <translation>Hvem det er</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Hvordan</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Grundlag</translation>
    </message>
    <message>
        <source>Paragraph or reason</source>
        <translation>Bestemmelse eller grund</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Hvad</translation>
    </message>
    <message>
        <source>Why it was necessary</source>
        <translation>Hvorfor det var nødvendigt</translation>
    </message>
    <message>
        <source>What was left out</source>
        <translation>Hvad der blev udeladt</translation>
    </message>
</context>
<context>
    <name>DisclosuresDialog</name>
    <message>
        <source>Passed on and obtained, the last year</source>
        <translation>Videregivet og indhentet, det sidste år</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Hvornår</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Hvad</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Register of what was passed on and obtained</source>
        <translation>Fortegnelse over, hvad der er videregivet og indhentet</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Ikke kendt</translation>
    </message>
    <message>
        <source>Nothing was passed on or obtained</source>
        <translation>Intet er videregivet eller indhentet</translation>
    </message>
</context>
<context>
    <name>DisplayRow</name>
    <message>
        <source>Display for patients</source>
        <translation>Skærm til patienter</translation>
    </message>
    <message>
        <source>The one the program is on</source>
        <translation>Den, programmet er på</translation>
    </message>
    <message>
        <source>One that is not connected now</source>
        <translation>En, der ikke er tilsluttet nu</translation>
    </message>
</context>
<context>
    <name>DocumentFields</name>
    <message>
        <source>Write when it came</source>
        <translation>Skriv, hvornår det kom</translation>
    </message>
    <message>
        <source>Write where the paper lies</source>
        <translation>Skriv, hvor papiret ligger</translation>
    </message>
    <message>
        <source>Choose what it is</source>
        <translation>Vælg, hvad det er</translation>
    </message>
    <message>
        <source>Write what the document is</source>
        <translation>Skriv, hvad dokumentet er</translation>
    </message>
    <message>
        <source>Where the paper lies</source>
        <translation>Hvor papiret ligger</translation>
    </message>
    <message>
        <source>Such as cabinet 2, folder N</source>
        <translation>For eksempel skab 2, mappe N</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Hvad det er</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Vælg</translation>
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
        <translation>Fra hvem</translation>
    </message>
    <message>
        <source>Date on the document</source>
        <translation>Dato på dokumentet</translation>
    </message>
    <message>
        <source>When it came</source>
        <translation>Hvornår det kom</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemærkning</translation>
    </message>
</context>
<context>
    <name>DraftStripe</name>
    <message>
        <source>Note</source>
        <translation>Notat</translation>
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
        <translation>Rettelse: {what}</translation>
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
            <numerusform>%n fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsæt</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Kassér</translation>
    </message>
    <message>
        <source>{what}, saved {when}. Continue?</source>
        <translation>{what}, gemt {when}. Fortsæt?</translation>
    </message>
</context>
<context>
    <name>DrugLines</name>
    <message>
        <source>Another drug</source>
        <translation>Et lægemiddel mere</translation>
    </message>
</context>
<context>
    <name>DrugRow</name>
    <message>
        <source>Write which drug was given</source>
        <translation>Skriv, hvilket lægemiddel der blev givet</translation>
    </message>
    <message>
        <source>Write the dose of {drug}, with its unit</source>
        <translation>Skriv dosis af {drug} med enhed</translation>
    </message>
    <message>
        <source>Write by which route {drug} was given</source>
        <translation>Skriv, hvordan {drug} blev givet</translation>
    </message>
    <message>
        <source>Drug</source>
        <translation>Lægemiddel</translation>
    </message>
    <message>
        <source>Dose</source>
        <translation>Dosis</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Administrationsvej</translation>
    </message>
    <message>
        <source>Lot number</source>
        <translation>Batchnummer</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Udløber</translation>
    </message>
    <message>
        <source>Given at</source>
        <translation>Givet</translation>
    </message>
    <message>
        <source>Take this drug out</source>
        <translation>Fjern dette lægemiddel</translation>
    </message>
</context>
<context>
    <name>DuplicatePanel</name>
    <message>
        <source>This person is registered already</source>
        <translation>Denne person er allerede registreret</translation>
    </message>
    <message>
        <source>Perhaps registered already</source>
        <translation>Måske allerede registreret</translation>
    </message>
    <message numerus="yes">
        <source>{title}, and %n more</source>
        <translation>
            <numerusform>{title}, og %n til</numerusform>
            <numerusform>{title}, og %n til</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody else: register anyway</source>
        <translation>En anden person: registrér alligevel</translation>
    </message>
    <message>
        <source>Same person: open</source>
        <translation>Samme person: åbn</translation>
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
        <translation>Luk</translation>
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
        <translation>Ret en akut behandling</translation>
    </message>
    <message>
        <source>A corrected version is reviewed by a colleague anew</source>
        <translation>En rettet version skal gennemgås af en kollega igen</translation>
    </message>
    <message>
        <source>What it was</source>
        <translation>Hvad det var</translation>
    </message>
    <message>
        <source>When it was noticed</source>
        <translation>Hvornår det blev opdaget</translation>
    </message>
    <message>
        <source>After which treatment</source>
        <translation>Efter hvilken behandling</translation>
    </message>
    <message>
        <source>None of those written here</source>
        <translation>Ingen af dem, der står her</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Hvad der skete</translation>
    </message>
    <message>
        <source>Kept as a draft while you write</source>
        <translation>Gemmes som kladde, mens du skriver</translation>
    </message>
    <message>
        <source>Drugs given</source>
        <translation>Givne lægemidler</translation>
    </message>
    <message>
        <source>Leave the lot empty if nobody read it</source>
        <translation>Lad batchnummeret stå tomt, hvis ingen nåede at læse det</translation>
    </message>
    <message>
        <source>What else was done</source>
        <translation>Hvad der ellers blev gjort</translation>
    </message>
    <message>
        <source>How it went</source>
        <translation>Hvordan det gik</translation>
    </message>
    <message>
        <source>Why it could not wait for a consent</source>
        <translation>Hvorfor det ikke kunne vente på et samtykke</translation>
    </message>
    <message>
        <source>Who else was there</source>
        <translation>Hvem der ellers var til stede</translation>
    </message>
    <message>
        <source>Sign for {name}</source>
        <translation>Signér for {name}</translation>
    </message>
    <message>
        <source>Write what happened</source>
        <translation>Skriv, hvad der skete</translation>
    </message>
    <message>
        <source>Write how it went</source>
        <translation>Skriv, hvordan det gik</translation>
    </message>
    <message>
        <source>Write why it could not wait</source>
        <translation>Skriv, hvorfor det ikke kunne vente</translation>
    </message>
    <message>
        <source>The emergency is signed</source>
        <translation>Den akutte behandling er underskrevet</translation>
    </message>
    <message>
        <source>For what could not wait. It needs no consent, and is reviewed by a colleague afterwards.</source>
        <translation>Til det, der ikke kunne vente. Det kræver intet samtykke og gennemgås bagefter af en kollega.</translation>
    </message>
</context>
<context>
    <name>EndCoursePage</name>
    <message>
        <source>End a course</source>
        <translation>Afslut et forløb</translation>
    </message>
    <message>
        <source>Why it ends</source>
        <translation>Hvorfor det slutter</translation>
    </message>
    <message>
        <source>End the course of {name}</source>
        <translation>Afslut forløbet for {name}</translation>
    </message>
    <message>
        <source>Write why the course ends</source>
        <translation>Skriv, hvorfor forløbet slutter</translation>
    </message>
    <message>
        <source>The course has ended</source>
        <translation>Forløbet er afsluttet</translation>
    </message>
</context>
<context>
    <name>EntryRows</name>
    <message>
        <source>Done</source>
        <translation>Udført</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Afsluttet</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Sted</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>Udført af</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Områder</translation>
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
        <translation>Hvad patienten håber på</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Fund</translation>
    </message>
    <message>
        <source>What was done and seen</source>
        <translation>Hvad der blev gjort og set</translation>
    </message>
    <message>
        <source>Reaction at once</source>
        <translation>Umiddelbar reaktion</translation>
    </message>
    <message>
        <source>Aftercare</source>
        <translation>Efterbehandling</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Next visit</source>
        <translation>Næste besøg</translation>
    </message>
    <message>
        <source>diluted in {amount} ml</source>
        <translation>opløst i {amount} ml</translation>
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
        <translation>Hvad patienten håber på</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Fund</translation>
    </message>
    <message>
        <source>Reaction at once</source>
        <translation>Umiddelbar reaktion</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Next visit</source>
        <translation>Næste besøg</translation>
    </message>
    <message>
        <source>Indication, wishes and findings</source>
        <translation>Indikation, ønsker og fund</translation>
    </message>
    <message>
        <source>Reaction and plan</source>
        <translation>Reaktion og plan</translation>
    </message>
</context>
<context>
    <name>ErrorSummary</name>
    <message numerus="yes">
        <source>%n things to put right</source>
        <translation>
            <numerusform>%n ting skal rettes</numerusform>
            <numerusform>%n ting skal rettes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExchangePanel</name>
    <message>
        <source>New keys seal everything in the journal anew, so that copied keys open nothing of it any more. It takes from seconds to some minutes, and other work waits. If it is interrupted, nothing has happened. Photos keep their keys, and nothing takes back what was read or copied before.</source>
        <translation>Nye nøgler forsegler alt i journalen på ny, så kopierede nøgler ikke længere åbner noget af den. Det tager fra sekunder til nogle minutter, og andet arbejde venter. Bliver det afbrudt, er intet sket. Billeder beholder deres nøgler, og det, der er læst eller kopieret før, kan ikke tages tilbage.</translation>
    </message>
    <message>
        <source>Exchange the keys now</source>
        <translation>Skift nøglerne nu</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stands</translation>
    </message>
    <message>
        <source>Sealing everything anew</source>
        <translation>Forsegler alt på ny</translation>
    </message>
    <message>
        <source>{reasons} They may have copied keys.</source>
        <translation>{reasons} Nøgler kan være kopieret.</translation>
    </message>
    <message>
        <source>The keys are due to be exchanged</source>
        <translation>Nøglerne skal skiftes</translation>
    </message>
    <message>
        <source>{reasons} A practitioner has to exchange it, under People.</source>
        <translation>{reasons} En behandler skal skifte den, under Medarbejdere.</translation>
    </message>
    <message>
        <source>The clinical key is still the old one</source>
        <translation>Den kliniske nøgle er stadig den gamle</translation>
    </message>
    <message>
        <source>Make a backup now. Older backups open as before: destroy them, or keep them where nobody who left can get at them.</source>
        <translation>Tag en sikkerhedskopi nu. Ældre sikkerhedskopier åbnes som før: ødelæg dem, eller gem dem, hvor ingen, der er holdt op, kan få fat i dem.</translation>
    </message>
    <message>
        <source>The new keys are in force</source>
        <translation>De nye nøgler er i kraft</translation>
    </message>
    <message>
        <source>Nobody left, and no computer was lost, since the keys were made.</source>
        <translation>Ingen er holdt op, og ingen computer er mistet, siden nøglerne blev lavet.</translation>
    </message>
    <message>
        <source>The keys could not be exchanged. Nothing was changed. Try again.</source>
        <translation>Nøglerne kunne ikke skiftes. Intet blev ændret. Prøv igen.</translation>
    </message>
    <message>
        <source>I have read who gets the new clinical key: {names}. Each of them works here and is to read patients&apos; journals.</source>
        <translation>Jeg har læst, hvem der får den nye kliniske nøgle: {names}. Hver af dem arbejder her og skal læse patienters journaler.</translation>
    </message>
</context>
<context>
    <name>ExchangeWords</name>
    <message>
        <source>{name} has left.</source>
        <translation>{name} er holdt op.</translation>
    </message>
    <message>
        <source>{name} is no practitioner any more.</source>
        <translation>{name} er ikke længere behandler.</translation>
    </message>
    <message>
        <source>The computer {name} is lost.</source>
        <translation>Computeren {name} er mistet.</translation>
    </message>
    <message>
        <source>The recovery kit let {name} in.</source>
        <translation>{name} blev lukket ind med gendannelsesarkene.</translation>
    </message>
    <message>
        <source>A new recovery kit was issued; the old one opens the keys until now.</source>
        <translation>Der er udstedt et nyt gendannelsessæt; det gamle åbner nøglerne indtil nu.</translation>
    </message>
</context>
<context>
    <name>ExportAllDialog</name>
    <message>
        <source>Hand out the whole clinic</source>
        <translation>Udlevér hele klinikken</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Hand everything out</source>
        <translation>Udlevér alt</translation>
    </message>
    <message>
        <source>Choose the folder…</source>
        <translation>Vælg mappen…</translation>
    </message>
    <message>
        <source>Encrypted, one file for each journal</source>
        <translation>Krypteret, en fil for hver journal</translation>
    </message>
    <message>
        <source>Journals written and read back</source>
        <translation>Journaler skrevet og læst tilbage</translation>
    </message>
    <message>
        <source>Every journal with photos, documents and proof, and the clinic’s lists, in formats that other systems read. Restricted journals stay. It may take hours: the screen locks as usual when nobody is here, and then it stops. Choose the same folder to go on.</source>
        <translation>Hver journal med fotos, dokumenter og bevis samt klinikkens lister, i formater, som andre systemer læser. Begrænsede journaler bliver. Det kan tage timer: skærmen låser som ellers, når ingen er her, og så stopper det. Vælg den samme mappe for at fortsætte.</translation>
    </message>
    <message>
        <source>To whom?</source>
        <translation>Til hvem?</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Hvorfor?</translation>
    </message>
    <message>
        <source>In which language?</source>
        <translation>På hvilket sprog?</translation>
    </message>
    <message>
        <source>Where to?</source>
        <translation>Hvorhen?</translation>
    </message>
    <message>
        <source>Why may they be plain folders?</source>
        <translation>Hvorfor må det være almindelige mapper?</translation>
    </message>
    <message>
        <source>The passphrase that was shown when it was begun</source>
        <translation>Adgangssætningen, der blev vist, da det blev begyndt</translation>
    </message>
    <message>
        <source>The journals open to practitioners alone: somebody who is owner and practitioner can.</source>
        <translation>Journalerne åbner kun for behandlere: en, der både er ejer og behandler, kan gøre det.</translation>
    </message>
    <message>
        <source>This was begun here and not finished. It goes on with what is missing.</source>
        <translation>Dette blev begyndt her og ikke gjort færdigt. Det fortsætter med det, der mangler.</translation>
    </message>
    <message>
        <source>Write who gets it.</source>
        <translation>Skriv, hvem der får det.</translation>
    </message>
    <message>
        <source>Write why every journal leaves.</source>
        <translation>Skriv, hvorfor hver journal udleveres.</translation>
    </message>
    <message>
        <source>Choose the folder first.</source>
        <translation>Vælg først mappen.</translation>
    </message>
    <message>
        <source>Write why they may leave without being encrypted.</source>
        <translation>Skriv, hvorfor de må forlade klinikken ukrypteret.</translation>
    </message>
    <message>
        <source>Type the passphrase.</source>
        <translation>Skriv adgangssætningen.</translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <translation>Gør klar…</translation>
    </message>
    <message>
        <source>Journal {number} of {count}</source>
        <translation>Journal {number} af {count}</translation>
    </message>
    <message>
        <source>Write this passphrase down now: it is kept nowhere, opens every file, and is needed to go on.
{passphrase}</source>
        <translation>Skriv denne adgangssætning ned nu: den gemmes ingen steder, åbner hver fil og skal bruges for at fortsætte.
{passphrase}</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Stopper…</translation>
    </message>
    <message>
        <source>Stopped. The journals that are whole stay there. To go on, choose this folder: {place}</source>
        <translation>Stoppet. De journaler, der er hele, bliver der. Vælg denne mappe for at fortsætte: {place}</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsæt</translation>
    </message>
    <message>
        <source>It was read back and is whole.</source>
        <translation>Det blev læst tilbage og er helt.</translation>
    </message>
    <message>
        <source>Not everything is in it. README.txt there names what is not; have the journal checked.</source>
        <translation>Ikke alt er med. README.txt i mappen nævner, hvad der mangler; få journalen kontrolleret.</translation>
    </message>
    <message>
        <source>The clinic is handed out</source>
        <translation>Klinikken er udleveret</translation>
    </message>
    <message>
        <source>It lies here: {place}</source>
        <translation>Den ligger her: {place}</translation>
    </message>
    <message>
        <source>Journals there: {count}</source>
        <translation>Journaler i mappen: {count}</translation>
    </message>
    <message>
        <source>Tell the recipient the clinic’s fingerprint by another way: {fingerprint}</source>
        <translation>Fortæl modtageren klinikkens fingeraftryk ad en anden vej: {fingerprint}</translation>
    </message>
    <message>
        <source>Restricted journals that stay here: {count}</source>
        <translation>Begrænsede journaler, der bliver her: {count}</translation>
    </message>
    <message>
        <source>Journals that could not be written whole: {count}</source>
        <translation>Journaler, der ikke kunne skrives helt: {count}</translation>
    </message>
    <message>
        <source>Photos and documents that could not be opened: {count}</source>
        <translation>Fotos og dokumenter, der ikke kunne åbnes: {count}</translation>
    </message>
    <message>
        <source>It could not be handed out. Try again.</source>
        <translation>Det kunne ikke udleveres. Prøv igen.</translation>
    </message>
</context>
<context>
    <name>FaceMapEditor</name>
    <message>
        <source>Map of the treatment</source>
        <translation>Kort over behandlingen</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>Kort</translation>
    </message>
    <message>
        <source>Build of the drawings</source>
        <translation>Tegningernes bygning</translation>
    </message>
    <message>
        <source>Narrower build</source>
        <translation>Smallere bygning</translation>
    </message>
    <message>
        <source>Broader build</source>
        <translation>Bredere bygning</translation>
    </message>
</context>
<context>
    <name>FileDialogs</name>
    <message>
        <source>Look in:</source>
        <translation>Søg i:</translation>
    </message>
    <message>
        <source>Type of file:</source>
        <translation>Filtype:</translation>
    </message>
    <message>
        <source>File name:</source>
        <translation>Filnavn:</translation>
    </message>
    <message>
        <source>Folder:</source>
        <translation>Mappe:</translation>
    </message>
</context>
<context>
    <name>FileDocumentPage</name>
    <message>
        <source>File a document</source>
        <translation>Læg et dokument i journalen</translation>
    </message>
    <message>
        <source>File the scan of: {title}</source>
        <translation>Læg scanningen i journalen: {title}</translation>
    </message>
    <message>
        <source>A file or scan</source>
        <translation>En fil eller scanning</translation>
    </message>
    <message>
        <source>Only the paper, not scanned yet</source>
        <translation>Kun papiret, ikke scannet endnu</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fil</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Vælg filer</translation>
    </message>
    <message>
        <source>Leave this file out</source>
        <translation>Udelad denne fil</translation>
    </message>
    <message>
        <source>File for {name}</source>
        <translation>Læg i journalen for {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n side</numerusform>
            <numerusform>%n sider</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more file(s) after it</source>
        <translation>
            <numerusform>%n fil mere bagefter</numerusform>
            <numerusform>%n filer mere bagefter</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose documents</source>
        <translation>Vælg dokumenter</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumenter</translation>
    </message>
    <message>
        <source>Choose the file first</source>
        <translation>Vælg filen først</translation>
    </message>
    <message>
        <source>The document is filed</source>
        <translation>Dokumentet ligger i journalen</translation>
    </message>
    <message>
        <source>It is noted where the paper lies</source>
        <translation>Det er noteret, hvor papiret ligger</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n file(s) that the journal now holds</source>
        <translation>
            <numerusform>Slet %n fil, som journalen nu har</numerusform>
            <numerusform>Slet %n filer, som journalen nu har</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are in the journal</source>
        <translation>
            <numerusform>%n dokument ligger i journalen</numerusform>
            <numerusform>%n dokumenter ligger i journalen</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>Delete the files outside the journal?</source>
        <translation>Slet filerne uden for journalen?</translation>
    </message>
    <message>
        <source>The journal holds each to the byte. These files go for good: {names}</source>
        <translation>Journalen har hver af dem byte for byte. Disse filer forsvinder for altid: {names}</translation>
    </message>
    <message>
        <source>Delete the files</source>
        <translation>Slet filerne</translation>
    </message>
    <message>
        <source>These files could not be deleted: {names}</source>
        <translation>Disse filer kunne ikke slettes: {names}</translation>
    </message>
    <message>
        <source>The files are deleted; the journal holds them</source>
        <translation>Filerne er slettet; journalen har dem</translation>
    </message>
    <message>
        <source>A referral, letter, result or other paper from outside. It is sealed in the journal as it is, and only practitioners can open it again.</source>
        <translation>En henvisning, et brev, et prøvesvar eller et andet papir udefra. Det forsegles i journalen, som det er, og kun behandlere kan åbne det igen.</translation>
    </message>
    <message>
        <source>PDF or picture. Several can be dropped here, and are filed one by one.</source>
        <translation>PDF eller billede. Flere kan slippes her og lægges i journalen én ad gangen.</translation>
    </message>
</context>
<context>
    <name>FileScanPage</name>
    <message>
        <source>File a scan</source>
        <translation>Læg en scanning i journalen</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Scanning</translation>
    </message>
    <message>
        <source>PDF, JPEG or PNG; several files are pages of one form</source>
        <translation>PDF, JPEG eller PNG; flere filer er sider af ét skema</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Vælg filen</translation>
    </message>
    <message>
        <source>Code on the form</source>
        <translation>Skemaets kode</translation>
    </message>
    <message>
        <source>File for {name}</source>
        <translation>Læg i journalen for {name}</translation>
    </message>
    <message>
        <source>The paper is filed</source>
        <translation>Papiret er lagt i journalen</translation>
    </message>
    <message>
        <source>Choose the scan of the paper first</source>
        <translation>Vælg først scanningen af papiret</translation>
    </message>
    <message>
        <source>Choose the scan</source>
        <translation>Vælg scanningen</translation>
    </message>
    <message>
        <source>Scans (*.pdf *.jpg *.jpeg *.png)</source>
        <translation>Scanninger (*.pdf *.jpg *.jpeg *.png)</translation>
    </message>
    <message>
        <source>Choose the scanned form, or drop it here. It is sealed in the journal as it is; delete the file afterwards. Only practitioners can open it again.</source>
        <translation>Vælg det scannede skema, eller slip det her. Det forsegles i journalen, som det er; slet filen bagefter. Kun behandlere kan åbne det igen.</translation>
    </message>
    <message>
        <source>The 12 characters beside the square. A code reader can type them.</source>
        <translation>De 12 tegn ved siden af firkanten. En kodelæser kan skrive dem.</translation>
    </message>
</context>
<context>
    <name>FileSignedPage</name>
    <message>
        <source>File a consent signed elsewhere</source>
        <translation>Læg et samtykke, der er underskrevet andetsteds, i journalen</translation>
    </message>
    <message>
        <source>Signed PDF</source>
        <translation>Underskrevet PDF</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Behandling</translation>
    </message>
    <message>
        <source>Language of the text</source>
        <translation>Tekstens sprog</translation>
    </message>
    <message>
        <source>File for {name}</source>
        <translation>Læg i journalen for {name}</translation>
    </message>
    <message>
        <source>Choose one PDF</source>
        <translation>Vælg én PDF</translation>
    </message>
    <message>
        <source>The paper is filed</source>
        <translation>Papiret er lagt i journalen</translation>
    </message>
    <message>
        <source>A PDF that the patient signed outside this program, with the clinic&apos;s own text. It counts when two practitioners have compared it.</source>
        <translation>En PDF, som patienten har underskrevet uden for programmet, med klinikkens egen tekst. Den gælder, når to behandlere har sammenholdt den.</translation>
    </message>
</context>
<context>
    <name>FilingAgain</name>
    <message>
        <source>{by} filed this very file on {when}. File it again?</source>
        <translation>{by} lagde netop denne fil i journalen {when}. Skal den lægges i igen?</translation>
    </message>
    <message>
        <source>Already filed</source>
        <translation>Ligger allerede i journalen</translation>
    </message>
    <message>
        <source>File it again</source>
        <translation>Læg den i igen</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Create a journal</source>
        <translation>Opret en journal</translation>
    </message>
    <message>
        <source>Something unexpected happened. Try again, or choose another folder.</source>
        <translation>Der skete noget uventet. Prøv igen, eller vælg en anden mappe.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tilbage</translation>
    </message>
    <message>
        <source>Do this later</source>
        <translation>Gør det senere</translation>
    </message>
    <message>
        <source>Language of the screen</source>
        <translation>Skærmens sprog</translation>
    </message>
    <message>
        <source>Making the journal</source>
        <translation>Journalen oprettes</translation>
    </message>
    <message>
        <source>Print the sheet, put it in a safe place, then type two groups back from the paper.</source>
        <translation>Udskriv arket, læg det et sikkert sted, og skriv så to grupper tilbage fra papiret.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Næste</translation>
    </message>
    <message>
        <source>Making the journal…</source>
        <translation>Journalen oprettes…</translation>
    </message>
    <message>
        <source>Create the journal</source>
        <translation>Opret journalen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Færdig</translation>
    </message>
    <message>
        <source>Type the sheets back later?</source>
        <translation>Skrive arkene tilbage senere?</translation>
    </message>
    <message>
        <source>The sheets can be shown again only until you lock or leave the program. Print both before that: without them a lost password loses the journal. Until then no patient can be registered.</source>
        <translation>Arkene kan kun vises igen, indtil du låser eller forlader programmet. Udskriv begge inden: uden dem koster en glemt adgangskode hele journalen. Indtil da kan ingen patient oprettes.</translation>
    </message>
</context>
<context>
    <name>FolderPicker</name>
    <message>
        <source>Days with pictures</source>
        <translation>Dage med billeder</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>Alle dage</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) in “{folder}”</source>
        <translation>
            <numerusform>%n billede i “{folder}”</numerusform>
            <numerusform>%n billeder i “{folder}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{day}: %n picture(s), {names}</source>
        <translation>
            <numerusform>{day}: %n billede, {names}</numerusform>
            <numerusform>{day}: %n billeder, {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{day} and before: %n picture(s)</source>
        <translation>
            <numerusform>{day} og før: %n billede</numerusform>
            <numerusform>{day} og før: %n billeder</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the days on which this patient was photographed</source>
        <translation>Vælg de dage, hvor denne patient blev fotograferet</translation>
    </message>
    <message numerus="yes">
        <source>%n other file(s) are no pictures and stay</source>
        <translation>
            <numerusform>%n anden fil er ikke et billede og bliver liggende</numerusform>
            <numerusform>%n andre filer er ikke billeder og bliver liggende</numerusform>
        </translation>
    </message>
    <message>
        <source>These folders do not open: {names}</source>
        <translation>Disse mapper kan ikke åbnes: {names}</translation>
    </message>
    <message>
        <source>There is more than is looked through at once: choose a folder further down</source>
        <translation>Der er mere, end der kan gennemses på én gang: vælg en mappe længere nede</translation>
    </message>
    <message>
        <source>Choose a folder, card or phone</source>
        <translation>Vælg mappe, kort eller telefon</translation>
    </message>
    <message>
        <source>Looking through “{folder}”</source>
        <translation>Gennemser “{folder}”</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) so far</source>
        <translation>
            <numerusform>%n billede indtil nu</numerusform>
            <numerusform>%n billeder indtil nu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Look at %n picture(s)</source>
        <translation>
            <numerusform>Se på %n billede</numerusform>
            <numerusform>Se på %n billeder</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FolderStep</name>
    <message>
        <source>Place</source>
        <translation>Placering</translation>
    </message>
    <message>
        <source>A folder on this computer&apos;s own disk: no network share, no folder that a cloud copies.</source>
        <translation>En mappe på computerens egen disk: intet netværksdrev og ingen mappe, som en sky kopierer.</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>Vælg en mappe.</translation>
    </message>
    <message>
        <source>Folder for the journal</source>
        <translation>Mappe til journalen</translation>
    </message>
    <message>
        <source>A new or empty folder.</source>
        <translation>En ny eller tom mappe.</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Vælg en mappe…</translation>
    </message>
    <message>
        <source>There is little room left on this disk.</source>
        <translation>Der er kun lidt plads tilbage på disken.</translation>
    </message>
</context>
<context>
    <name>FollowUpPage</name>
    <message>
        <source>Follow up a reaction</source>
        <translation>Følg op på en reaktion</translation>
    </message>
    <message>
        <source>When the patient was seen or called</source>
        <translation>Hvornår patienten blev set eller ringet op</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Hvad der er nyt</translation>
    </message>
    <message>
        <source>How it stands now</source>
        <translation>Status nu</translation>
    </message>
    <message>
        <source>Follow up again on</source>
        <translation>Næste opfølgning</translation>
    </message>
    <message>
        <source>Empty: nothing more is due</source>
        <translation>Tomt: der skal ikke følges mere op</translation>
    </message>
    <message>
        <source>Authority that was told</source>
        <translation>Myndighed, der er underrettet</translation>
    </message>
    <message>
        <source>Told on</source>
        <translation>Underrettet den</translation>
    </message>
    <message>
        <source>Reference number</source>
        <translation>Sagsnummer</translation>
    </message>
    <message>
        <source>Sign for {name}</source>
        <translation>Signér for {name}</translation>
    </message>
    <message>
        <source>Write what is new, or who was told</source>
        <translation>Skriv, hvad der er nyt, eller hvem der er underrettet</translation>
    </message>
    <message>
        <source>Write on which day the authority was told</source>
        <translation>Skriv, hvilken dag myndigheden blev underrettet</translation>
    </message>
    <message>
        <source>The follow-up is signed</source>
        <translation>Opfølgningen er underskrevet</translation>
    </message>
</context>
<context>
    <name>FormRow</name>
    <message>
        <source>{label} (optional)</source>
        <translation>{label} (valgfrit)</translation>
    </message>
</context>
<context>
    <name>FrontPage</name>
    <message>
        <source>Something unexpected happened. Nothing that was saved is lost. Try again, or start anew.</source>
        <translation>Der skete noget uventet. Intet af det gemte er tabt. Prøv igen, eller start programmet på ny.</translation>
    </message>
</context>
<context>
    <name>GatePanel</name>
    <message>
        <source>Before you treat</source>
        <translation>Før du behandler</translation>
    </message>
    <message numerus="yes">
        <source>%n to do first</source>
        <translation>
            <numerusform>%n ting skal gøres først</numerusform>
            <numerusform>%n ting skal gøres først</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Klar</translation>
    </message>
    <message numerus="yes">
        <source>Ready, with a reason for %n warnings</source>
        <translation>
            <numerusform>Klar, med en begrundelse for %n advarsel</numerusform>
            <numerusform>Klar, med en begrundelse for %n advarsler</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GateRow</name>
    <message>
        <source>Met</source>
        <translation>Opfyldt</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Skal gøres</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Advarsel</translation>
    </message>
    <message>
        <source>Not met</source>
        <translation>Ikke opfyldt</translation>
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
        <translation>Tilføj fødselsdato</translation>
    </message>
    <message>
        <source>Record the interpreter</source>
        <translation>Registrér tolken</translation>
    </message>
    <message>
        <source>Check identity</source>
        <translation>Kontrollér identitet</translation>
    </message>
    <message>
        <source>Confirm health</source>
        <translation>Bekræft helbred</translation>
    </message>
    <message>
        <source>Give information</source>
        <translation>Giv information</translation>
    </message>
    <message>
        <source>Hand over consent</source>
        <translation>Giv samtykket til patienten</translation>
    </message>
    <message>
        <source>Hand over to the guardian</source>
        <translation>Giv skærmen til værgen</translation>
    </message>
    <message>
        <source>Record consultation</source>
        <translation>Registrér konsultation</translation>
    </message>
    <message>
        <source>Open “People”</source>
        <translation>Åbn “Medarbejdere”</translation>
    </message>
    <message>
        <source>Open “Who may do what”</source>
        <translation>Åbn “Hvem må hvad”</translation>
    </message>
    <message>
        <source>Photo, or why not</source>
        <translation>Foto, eller hvorfor ikke</translation>
    </message>
    <message>
        <source>Photo, or declined</source>
        <translation>Foto, eller afslået</translation>
    </message>
    <message>
        <source>Set language</source>
        <translation>Angiv sprog</translation>
    </message>
</context>
<context>
    <name>HandBackPanel</name>
    <message>
        <source>A PIN is six digits.</source>
        <translation>En pinkode er på seks cifre.</translation>
    </message>
    <message>
        <source>Does the clinic need the screen back?</source>
        <translation>Skal klinikken have skærmen tilbage?</translation>
    </message>
    <message>
        <source>Only a member of staff can leave this page.</source>
        <translation>Kun en medarbejder kan forlade denne side.</translation>
    </message>
    <message>
        <source>For staff: your PIN</source>
        <translation>Til medarbejderen: din pinkode</translation>
    </message>
    <message>
        <source>The sixth digit takes the screen back</source>
        <translation>Det sjette ciffer giver skærmen tilbage</translation>
    </message>
    <message>
        <source>Go on with the form</source>
        <translation>Fortsæt med formularen</translation>
    </message>
    <message>
        <source>Thank you. Please hand the screen back.</source>
        <translation>Tak. Giv skærmen tilbage.</translation>
    </message>
</context>
<context>
    <name>HandOutDialog</name>
    <message>
        <source>Hand the journal out: {case}</source>
        <translation>Udlevér journalen: {case}</translation>
    </message>
    <message>
        <source>Choose the folder…</source>
        <translation>Vælg mappen…</translation>
    </message>
    <message>
        <source>As one encrypted file</source>
        <translation>Som én krypteret fil</translation>
    </message>
    <message>
        <source>Writing and reading back</source>
        <translation>Skriver og læser igen</translation>
    </message>
    <message>
        <source>To whom?</source>
        <translation>Til hvem?</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Hvorfor?</translation>
    </message>
    <message>
        <source>Where to?</source>
        <translation>Hvorhen?</translation>
    </message>
    <message>
        <source>Hand out and verify</source>
        <translation>Udlevér og kontrollér</translation>
    </message>
    <message>
        <source>Choose the folder first.</source>
        <translation>Vælg mappen først.</translation>
    </message>
    <message>
        <source>It lies here: {place}</source>
        <translation>Den ligger her: {place}</translation>
    </message>
    <message>
        <source>Tell the authority the clinic&apos;s fingerprint by another way: {fingerprint}</source>
        <translation>Giv myndigheden klinikkens fingeraftryk ad en anden vej: {fingerprint}</translation>
    </message>
    <message>
        <source>Passphrase, told by another way too and kept nowhere: {passphrase}</source>
        <translation>Adgangssætning, som også gives ad en anden vej og ikke gemmes nogen steder: {passphrase}</translation>
    </message>
    <message>
        <source>Files that could not be opened and are not in it: {count}. Have the journal checked.</source>
        <translation>Filer, der ikke kunne åbnes og ikke er med: {count}. Få journalen kontrolleret.</translation>
    </message>
    <message>
        <source>It was read back and is whole.</source>
        <translation>Den er læst igen og er hel.</translation>
    </message>
    <message>
        <source>The journal is handed out</source>
        <translation>Journalen er udleveret</translation>
    </message>
    <message>
        <source>It could not be handed out. Try again.</source>
        <translation>Den kunne ikke udleveres. Prøv igen.</translation>
    </message>
    <message>
        <source>With the names of the staff who looked</source>
        <translation>Med navnene på de medarbejdere, der har set i journalen</translation>
    </message>
    <message>
        <source>What goes out, and what is blackened…</source>
        <translation>Hvad der udleveres, og hvad der overstreges…</translation>
    </message>
    <message>
        <source>Why may it be a plain folder?</source>
        <translation>Hvorfor må det være en almindelig mappe?</translation>
    </message>
    <message>
        <source>The journal goes out with photos, documents and who looked at it, without what is blackened.</source>
        <translation>Journalen udleveres med fotos, dokumenter og hvem der har set i den, uden det, der er overstreget.</translation>
    </message>
    <message>
        <source>In which language?</source>
        <translation>På hvilket sprog?</translation>
    </message>
    <message>
        <source>What?</source>
        <translation>Hvad?</translation>
    </message>
    <message>
        <source>Records blackened in part or whole: {count}</source>
        <translation>Optegnelser, der er helt eller delvis overstreget: {count}</translation>
    </message>
    <message>
        <source>Nothing is blackened</source>
        <translation>Intet er overstreget</translation>
    </message>
    <message>
        <source>Write why it may leave without being encrypted.</source>
        <translation>Skriv, hvorfor den må udleveres uden at være krypteret.</translation>
    </message>
    <message>
        <source>Leave out the reasons that staff gave for their looks</source>
        <translation>Udelad de begrundelser, personalet gav for deres opslag</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
</context>
<context>
    <name>HandOutPage</name>
    <message>
        <source>Hand out a copy</source>
        <translation>Udlevér en kopi</translation>
    </message>
    <message>
        <source>Hand out a collage</source>
        <translation>Udlevér en collage</translation>
    </message>
    <message>
        <source>With the patient’s name and the days of the photos</source>
        <translation>Med patientens navn og fotoenes dage</translation>
    </message>
    <message>
        <source>Watermark</source>
        <translation>Vandmærke</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Som</translation>
    </message>
    <message>
        <source>Picture (JPEG)</source>
        <translation>Billede (JPEG)</translation>
    </message>
    <message>
        <source>DICOM, for another clinic’s picture archive</source>
        <translation>DICOM, til en anden kliniks billedarkiv</translation>
    </message>
    <message>
        <source>With the original file’s own details (camera, perhaps place)</source>
        <translation>Med originalfilens egne oplysninger (kamera, måske sted)</translation>
    </message>
    <message>
        <source>Written across every photo, such as the name of the clinic</source>
        <translation>Skrives hen over hvert foto, for eksempel klinikkens navn</translation>
    </message>
    <message>
        <source>The patient’s own copy</source>
        <translation>Patientens egen kopi</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Hvad den skal bruges til</translation>
    </message>
    <message>
        <source>Who gets it</source>
        <translation>Hvem der får den</translation>
    </message>
    <message>
        <source>It is written down with the copy’s fingerprint</source>
        <translation>Det skrives ned sammen med kopiens fingeraftryk</translation>
    </message>
    <message>
        <source>Save a collage of {name}’s photos</source>
        <translation>Gem en collage af fotos af {name}</translation>
    </message>
    <message>
        <source>Save a copy of {name}’s photo</source>
        <translation>Gem en kopi af fotoet af {name}</translation>
    </message>
    <message>
        <source>Write who gets the copy</source>
        <translation>Skriv, hvem der får kopien</translation>
    </message>
    <message>
        <source>With the patient’s name, number, birth date and gender, and when it was taken</source>
        <translation>Med patientens navn, nummer, fødselsdato og køn, og hvornår det blev taget</translation>
    </message>
    <message>
        <source>A re-encoded copy goes in: this original ({form}) cannot stand in a DICOM file as it is</source>
        <translation>En omkodet kopi kommer i: denne original ({form}) kan ikke stå i en DICOM-fil, som den er</translation>
    </message>
    <message>
        <source>A re-encoded copy goes in, made of the picture alone: no place, no camera</source>
        <translation>En omkodet kopi kommer i, lavet af billedet alene: intet sted, intet kamera</translation>
    </message>
    <message>
        <source>The original goes out to the byte, with all it says of the camera and its owner, unturned</source>
        <translation>Originalen går ud byte for byte, med alt, hvad den siger om kameraet og dets ejer, uden at være drejet</translation>
    </message>
    <message>
        <source>Save the copy</source>
        <translation>Gem kopien</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>foto</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Gemt som {file}</translation>
    </message>
    <message>
        <source>{photo}. The copy holds the picture alone: no place, no camera, no name.</source>
        <translation>{photo}. Kopien rummer kun billedet: intet sted, intet kamera, intet navn.</translation>
    </message>
    <message>
        <source>The original goes out to the byte. It says where it was taken.</source>
        <translation>Originalen går ud byte for byte. Den siger, hvor den er taget.</translation>
    </message>
    <message>
        <source>The patient has not consented to this, or took it back. Hand over the consent first.</source>
        <translation>Patienten har ikke givet samtykke til dette eller har trukket det tilbage. Giv først patienten samtykket til underskrift.</translation>
    </message>
</context>
<context>
    <name>HandOverWindow</name>
    <message>
        <source>Form for the patient</source>
        <translation>Formular til patienten</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personale</translation>
    </message>
    <message>
        <source>This did not work. Try again.</source>
        <translation>Det lykkedes ikke. Prøv igen.</translation>
    </message>
</context>
<context>
    <name>HandingOver</name>
    <message>
        <source>{name} signed</source>
        <translation>{name} har skrevet under</translation>
    </message>
    <message>
        <source>{name} said no, which is written down</source>
        <translation>{name} sagde nej, og det er noteret</translation>
    </message>
</context>
<context>
    <name>HealthAskPage</name>
    <message>
        <source>Ask about the patient&apos;s health</source>
        <translation>Spørg om patientens helbred</translation>
    </message>
    <message>
        <source>Type in the health questions from the paper</source>
        <translation>Skriv helbredsspørgsmålene ind fra papiret</translation>
    </message>
    <message>
        <source>Keep answers of {name}</source>
        <translation>Gem svarene fra {name}</translation>
    </message>
    <message>
        <source>The answers are kept</source>
        <translation>Svarene er gemt</translation>
    </message>
    <message>
        <source>Read each question to the patient. You look the answers through before you confirm them.</source>
        <translation>Læs hvert spørgsmål op for patienten. Du ser svarene igennem, før du bekræfter dem.</translation>
    </message>
    <message>
        <source>Type each answer as it stands on the paper. You look them through before you confirm them.</source>
        <translation>Skriv hvert svar, som det står på papiret. Du ser svarene igennem, før du bekræfter dem.</translation>
    </message>
</context>
<context>
    <name>HealthDetail</name>
    <message>
        <source>Said to be unchanged since last time</source>
        <translation>Angivet som uændret siden sidst</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Ikke besvaret</translation>
    </message>
    <message>
        <source>Changed; last time: {answer}</source>
        <translation>Ændret; sidst: {answer}</translation>
    </message>
    <message>
        <source>New; not answered last time</source>
        <translation>Nyt; ikke besvaret sidst</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Underskrift</translation>
    </message>
    <message>
        <source>Signature of {name}</source>
        <translation>{name}s underskrift</translation>
    </message>
</context>
<context>
    <name>HealthForm</name>
    <message>
        <source>Please look at these questions: {count}</source>
        <translation>Se venligst på disse spørgsmål: {count}</translation>
    </message>
    <message>
        <source>Nothing has changed here since last time</source>
        <translation>Her er intet ændret siden sidst</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ret</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Ikke besvaret</translation>
    </message>
    <message>
        <source>With my signature I say that I answered as well as I know.</source>
        <translation>Med min underskrift siger jeg, at jeg har svaret efter bedste evne.</translation>
    </message>
    <message>
        <source>I am {name}</source>
        <translation>Jeg er {name}</translation>
    </message>
    <message>
        <source>I answered for {name}, as guardian</source>
        <translation>Jeg har svaret for {name} som værge</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Dit navn</translation>
    </message>
    <message>
        <source>Signature field</source>
        <translation>Underskriftsfelt</translation>
    </message>
    <message>
        <source>Clear the signature</source>
        <translation>Slet underskriften</translation>
    </message>
    <message>
        <source>Write your name</source>
        <translation>Skriv dit navn</translation>
    </message>
    <message>
        <source>Sign in the field first, with your whole name.</source>
        <translation>Skriv først under i feltet med hele dit navn.</translation>
    </message>
    <message>
        <source>You do not have to answer. What you have answered is not kept, and the staff are told. Without them they may not be able to treat you. You can change your mind.</source>
        <translation>Du behøver ikke at svare. Det, du har svaret, gemmes ikke, og personalet får det at vide. Uden svarene kan de måske ikke behandle dig. Du kan ombestemme dig.</translation>
    </message>
    <message>
        <source>Thank you. Please give the screen back to the staff.</source>
        <translation>Tak. Giv skærmen tilbage til personalet.</translation>
    </message>
    <message>
        <source>Please give the screen back to the staff. They will go on with you.</source>
        <translation>Giv skærmen tilbage til personalet. De hjælper dig videre.</translation>
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
        <translation>{question} (valgfrit)</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Én til</translation>
    </message>
    <message>
        <source>Please answer this</source>
        <translation>Svar venligst på dette</translation>
    </message>
    <message>
        <source>Write a whole number</source>
        <translation>Skriv et helt tal</translation>
    </message>
    <message>
        <source>This is too long. Shorten it.</source>
        <translation>Dette er for langt. Gør det kortere.</translation>
    </message>
    <message>
        <source>There is a sign in this that nobody can see. Write it anew.</source>
        <translation>Her er et tegn, som ingen kan se. Skriv det på ny.</translation>
    </message>
</context>
<context>
    <name>HealthPage</name>
    <message>
        <source>{name}, born {date}</source>
        <translation>{name}, født {date}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tilbage</translation>
    </message>
    <message>
        <source>I do not want to answer</source>
        <translation>Jeg vil ikke svare</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Næste</translation>
    </message>
    <message>
        <source>Go on to sign</source>
        <translation>Videre til underskrift</translation>
    </message>
    <message>
        <source>Sign and hand in</source>
        <translation>Skriv under og aflever</translation>
    </message>
    <message>
        <source>Give the screen back</source>
        <translation>Giv skærmen tilbage</translation>
    </message>
    <message>
        <source>Step {step} of {count}</source>
        <translation>Trin {step} af {count}</translation>
    </message>
    <message>
        <source>Is everything right?</source>
        <translation>Er alt rigtigt?</translation>
    </message>
    <message>
        <source>Sign your answers</source>
        <translation>Skriv under på dine svar</translation>
    </message>
    <message>
        <source>You do not want to answer?</source>
        <translation>Vil du ikke svare?</translation>
    </message>
</context>
<context>
    <name>HealthReviewPage</name>
    <message>
        <source>Confirm health answers</source>
        <translation>Bekræft helbredsoplysninger</translation>
    </message>
    <message>
        <source>Confirm health</source>
        <translation>Bekræft helbred</translation>
    </message>
    <message>
        <source>Hand over health questions</source>
        <translation>Giv helbredsskema</translation>
    </message>
    <message>
        <source>Ask the patient now</source>
        <translation>Spørg patienten nu</translation>
    </message>
    <message>
        <source>The answers raise no alerts</source>
        <translation>Svarene giver ingen opmærksomhedspunkter</translation>
    </message>
    <message>
        <source>No alerts stand</source>
        <translation>Der er ingen opmærksomhedspunkter</translation>
    </message>
    <message>
        <source>Take the tick away from what does not count, and write in the remarks why</source>
        <translation>Fjern krydset ved det, der ikke tæller, og skriv hvorfor i bemærkningerne</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Opmærksomhedspunkter</translation>
    </message>
    <message>
        <source>{alert} (new)</source>
        <translation>{alert} (nyt)</translation>
    </message>
    <message>
        <source>Allergies</source>
        <translation>Allergier</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Bemærkninger</translation>
    </message>
    <message>
        <source>Confirm for {name}</source>
        <translation>Bekræft for {name}</translation>
    </message>
    <message>
        <source>Write why an alert no longer counts</source>
        <translation>Skriv, hvorfor et opmærksomhedspunkt ikke længere tæller</translation>
    </message>
    <message>
        <source>The patient&apos;s health is confirmed</source>
        <translation>Patientens helbred er bekræftet</translation>
    </message>
    <message>
        <source>Nothing changed since last time</source>
        <translation>Intet er ændret siden sidst</translation>
    </message>
    <message>
        <source>Changed since last time: {sections}</source>
        <translation>Ændret siden sidst: {sections}</translation>
    </message>
    <message>
        <source>The answers are set aside</source>
        <translation>Svarene er lagt til side</translation>
    </message>
    <message>
        <source>No health answers wait. Have the patient answer, or ask yourself; or confirm only the allergies.</source>
        <translation>Ingen helbredsoplysninger venter. Lad patienten svare, eller spørg selv; eller bekræft kun allergierne.</translation>
    </message>
</context>
<context>
    <name>HealthStripe</name>
    <message>
        <source>Health answers of {when} wait for you</source>
        <translation>Helbredsoplysninger fra {when} venter på dig</translation>
    </message>
    <message>
        <source>Health answers wait for you: {count}, the newest of {when}</source>
        <translation>Helbredsoplysninger venter på dig: {count}, de nyeste fra {when}</translation>
    </message>
    <message>
        <source>Look through</source>
        <translation>Se igennem</translation>
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
        <translation>{name}, værge</translation>
    </message>
    <message>
        <source>{name}, who asked the patient</source>
        <translation>{name}, som spurgte patienten</translation>
    </message>
</context>
<context>
    <name>HelpScreen</name>
    <message>
        <source>Help</source>
        <translation>Hjælp</translation>
    </message>
    <message>
        <source>Everything can be done from the keyboard. Tab and arrows move as usual.</source>
        <translation>Alt kan gøres fra tastaturet. Tab og pile flytter som sædvanlig.</translation>
    </message>
    <message>
        <source>Search for a patient</source>
        <translation>Søg efter en patient</translation>
    </message>
    <message>
        <source>Register a patient</source>
        <translation>Opret en patient</translation>
    </message>
    <message>
        <source>Lock the screen</source>
        <translation>Lås skærmen</translation>
    </message>
    <message>
        <source>What to do in an emergency</source>
        <translation>Hvad man gør i en nødsituation</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Næste del af vinduet</translation>
    </message>
    <message>
        <source>First section at the left; Alt+2 the second, and so on</source>
        <translation>Første afsnit til venstre; Alt+2 det andet og så videre</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tilbage</translation>
    </message>
    <message>
        <source>New treatment entry</source>
        <translation>Ny behandling</translation>
    </message>
    <message>
        <source>Search in the patient&apos;s journal</source>
        <translation>Søg i patientens journal</translation>
    </message>
    <message>
        <source>Repeat the last plan, in a treatment entry</source>
        <translation>Gentag den sidste plan, i et behandlingsnotat</translation>
    </message>
    <message>
        <source>First step of the visit, in a treatment entry; and so on</source>
        <translation>Besøgets første trin, i et behandlingsnotat; og så fremdeles</translation>
    </message>
    <message>
        <source>Change a patient&apos;s details (reception)</source>
        <translation>Ret en patients stamdata (receptionen)</translation>
    </message>
    <message>
        <source>Hand the screen to the patient</source>
        <translation>Giv skærmen til patienten</translation>
    </message>
    <message>
        <source>Save the draft or the form</source>
        <translation>Gem kladden eller formularen</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Underskriv</translation>
    </message>
    <message>
        <source>Undo while typing</source>
        <translation>Fortryd under indtastning</translation>
    </message>
    <message>
        <source>Print the forms that were chosen</source>
        <translation>Udskriv de valgte skemaer</translation>
    </message>
    <message>
        <source>New appointment</source>
        <translation>Ny aftale</translation>
    </message>
    <message>
        <source>The patient has arrived; once more, and not yet</source>
        <translation>Patienten er kommet; igen, og alligevel ikke</translation>
    </message>
    <message>
        <source>Open the patient, with the planned treatment chosen</source>
        <translation>Åbn patienten med den planlagte behandling valgt</translation>
    </message>
    <message>
        <source>In session; D done, N did not come, B expected again</source>
        <translation>Inde; D færdig, N udeblev, B ventes igen</translation>
    </message>
    <message>
        <source>Cancel the appointment</source>
        <translation>Aflys aftalen</translation>
    </message>
    <message>
        <source>Another time, treatment or practitioner</source>
        <translation>En anden tid, behandling eller behandler</translation>
    </message>
    <message>
        <source>Take in photos; Ctrl+O chooses the files</source>
        <translation>Indlæs fotos; Ctrl+O vælger filerne</translation>
    </message>
    <message>
        <source>Take in the photo that was copied</source>
        <translation>Indlæs det foto, der er kopieret</translation>
    </message>
    <message>
        <source>The older photo while one is shown; PgUp the newer</source>
        <translation>Det ældre foto, mens ét vises; PgUp det nyere</translation>
    </message>
    <message>
        <source>The other photo, while two are compared</source>
        <translation>Det andet foto, når to sammenlignes</translation>
    </message>
    <message>
        <source>Mark the eyes, so that two photos lie alike</source>
        <translation>Markér øjnene, så to fotos ligger ens</translation>
    </message>
    <message>
        <source>The whole photo; + and − make it larger and smaller</source>
        <translation>Hele fotoet; + og − gør det større og mindre</translation>
    </message>
    <message>
        <source>A point in the middle; the arrows move it</source>
        <translation>Et punkt i midten; piletasterne flytter det</translation>
    </message>
    <message>
        <source>Next point; P the one before</source>
        <translation>Næste punkt; P det forrige</translation>
    </message>
    <message>
        <source>Mirror the point</source>
        <translation>Spejl punktet</translation>
    </message>
    <message>
        <source>Remove the point; Ctrl+Z undoes, Ctrl+Y does it again</source>
        <translation>Fjern punktet; Ctrl+Z fortryder, Ctrl+Y gentager</translation>
    </message>
    <message>
        <source>The whole drawing; + and − make it larger and smaller</source>
        <translation>Hele tegningen; + og − gør den større og mindre</translation>
    </message>
    <message>
        <source>Clear the signature field</source>
        <translation>Ryd underskriftsfeltet</translation>
    </message>
    <message>
        <source>Undo the last stroke of the signature</source>
        <translation>Fortryd underskriftens sidste streg</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Overalt</translation>
    </message>
    <message>
        <source>On the day&apos;s list</source>
        <translation>På dagslisten</translation>
    </message>
    <message>
        <source>In a patient&apos;s record</source>
        <translation>I en patients journal</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>On a map of points</source>
        <translation>På et kort med punkter</translation>
    </message>
    <message>
        <source>In the patient&apos;s hands</source>
        <translation>I patientens hænder</translation>
    </message>
    <message>
        <source>Open the manual</source>
        <translation>Åbn manualen</translation>
    </message>
    <message>
        <source>The manual, at the page on what is shown</source>
        <translation>Manualen, på siden om det, der vises</translation>
    </message>
</context>
<context>
    <name>HoldingDialog</name>
    <message>
        <source>What you chose here is not kept yet and would be lost.</source>
        <translation>Det, du har valgt her, er ikke gemt endnu og ville gå tabt.</translation>
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
        <translation>Til gennemgangen</translation>
    </message>
    <message>
        <source>Who holds which role was to be reviewed by {day}.</source>
        <translation>Rollerne skulle have været gennemgået senest {day}.</translation>
    </message>
    <message>
        <source>The review is signed.</source>
        <translation>Gennemgangen er underskrevet.</translation>
    </message>
</context>
<context>
    <name>HowOpened</name>
    <message>
        <source>Type the words from the sheet.</source>
        <translation>Skriv ordene fra arket.</translation>
    </message>
    <message>
        <source>Which backup?</source>
        <translation>Hvilken sikkerhedskopi?</translation>
    </message>
    <message>
        <source>The newest one, unless you know that it is not sound.</source>
        <translation>Den nyeste, medmindre du ved at den ikke er i orden.</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>Hvem er du?</translation>
    </message>
    <message>
        <source>An owner of the clinic when the backup was made.</source>
        <translation>En ejer af klinikken, da sikkerhedskopien blev taget.</translation>
    </message>
    <message>
        <source>With the printed recovery kit and a new password</source>
        <translation>Med de udskrevne gendannelsesark og en ny adgangskode</translation>
    </message>
    <message>
        <source>With my password, since this computer knows the clinic</source>
        <translation>Med min adgangskode, for denne computer kender klinikken</translation>
    </message>
    <message>
        <source>The 24 words of recovery sheet 1</source>
        <translation>De 24 ord på gendannelsesark 1</translation>
    </message>
    <message>
        <source>The 24 words of recovery sheet 2</source>
        <translation>De 24 ord på gendannelsesark 2</translation>
    </message>
    <message>
        <source>Without it a practitioner must grant you the clinical key afterwards.</source>
        <translation>Uden det skal en behandler give dig den kliniske nøgle bagefter.</translation>
    </message>
    <message>
        <source>This backup opens with {kit}.</source>
        <translation>Denne sikkerhedskopi åbnes med {kit}.</translation>
    </message>
    <message>
        <source>Separated by spaces or lines; of a split sheet, the words of two shares.</source>
        <translation>Adskilt af mellemrum eller linjer; af et delt ark ordene fra to dele.</translation>
    </message>
</context>
<context>
    <name>IdentifierField</name>
    <message>
        <source>Kind of number</source>
        <translation>Nummertype</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Udstedt af</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>Other number</source>
        <translation>Andet nummer</translation>
    </message>
    <message>
        <source>No number</source>
        <translation>Intet nummer</translation>
    </message>
</context>
<context>
    <name>IdentityPage</name>
    <message>
        <source>Check who the patient is</source>
        <translation>Kontrollér, hvem patienten er</translation>
    </message>
    <message>
        <source>What the patient showed</source>
        <translation>Hvad patienten viste</translation>
    </message>
    <message>
        <source>Birth date on it</source>
        <translation>Fødselsdato på det</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemærkning</translation>
    </message>
    <message>
        <source>Record for {name}</source>
        <translation>Registrér for {name}</translation>
    </message>
    <message>
        <source>Type the birth date that the document says</source>
        <translation>Skriv den fødselsdato, der står på dokumentet</translation>
    </message>
    <message>
        <source>The identity check is recorded</source>
        <translation>Identitetskontrollen er registreret</translation>
    </message>
    <message>
        <source>Look at the photo and type the birth date from the document. Its number is not kept.</source>
        <translation>Se på billedet, og skriv fødselsdatoen fra dokumentet. Nummeret gemmes ikke.</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Take a list in</source>
        <translation>Indlæs en liste</translation>
    </message>
    <message>
        <source>Nothing is added before you say so. Lines that are not clear stay out.</source>
        <translation>Intet tilføjes, før du siger det. Linjer, der ikke er klare, bliver ude.</translation>
    </message>
    <message>
        <source>Choose columns…</source>
        <translation>Vælg kolonner…</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linje</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Hvornår</translation>
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
        <translation>Filens linjer</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Hvad der sker</translation>
    </message>
    <message>
        <source>Who is it?</source>
        <translation>Hvem er det?</translation>
    </message>
    <message>
        <source>Register as a new patient…</source>
        <translation>Opret som ny patient…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuller</translation>
    </message>
    <message>
        <source>Say which columns hold the patient and the time.</source>
        <translation>Angiv, hvilke kolonner der indeholder patienten og tiden.</translation>
    </message>
    <message>
        <source>The headings of this file are not known</source>
        <translation>Filens overskrifter kendes ikke</translation>
    </message>
    <message>
        <source>This file is not taken in</source>
        <translation>Filen indlæses ikke</translation>
    </message>
    <message numerus="yes">
        <source>Take in %n appointments</source>
        <translation>
            <numerusform>Indlæs %n aftale</numerusform>
            <numerusform>Indlæs %n aftaler</numerusform>
        </translation>
    </message>
    <message>
        <source>Is added</source>
        <translation>Tilføjes</translation>
    </message>
    <message>
        <source>Is moved to this time</source>
        <translation>Flyttes til denne tid</translation>
    </message>
    <message>
        <source>Is on the list already</source>
        <translation>Står allerede på listen</translation>
    </message>
    <message>
        <source>Which treatment?</source>
        <translation>Hvilken behandling?</translation>
    </message>
    <message>
        <source>Not registered</source>
        <translation>Ikke oprettet</translation>
    </message>
    <message>
        <source>Line {line}</source>
        <translation>Linje {line}</translation>
    </message>
    <message>
        <source>With {name}</source>
        <translation>Hos {name}</translation>
    </message>
    <message>
        <source>Nobody chosen yet</source>
        <translation>Ingen valgt endnu</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Vælg…</translation>
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
        <translation>Tekstens sprog</translation>
    </message>
    <message>
        <source>What the patient got</source>
        <translation>Det fik patienten</translation>
    </message>
    <message>
        <source>The written text was handed over</source>
        <translation>Den skriftlige tekst er udleveret</translation>
    </message>
    <message>
        <source>I talked it through with the patient</source>
        <translation>Jeg har gennemgået den med patienten</translation>
    </message>
    <message>
        <source>The patient does not want to be informed</source>
        <translation>Patienten ønsker ikke at blive informeret</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Udleveret</translation>
    </message>
    <message>
        <source>Talked through</source>
        <translation>Gennemgået mundtligt</translation>
    </message>
    <message>
        <source>The patient is registered as needing an interpreter.</source>
        <translation>Patienten er registreret med behov for tolk.</translation>
    </message>
    <message>
        <source>Who interpreted</source>
        <translation>Hvem tolkede</translation>
    </message>
    <message>
        <source>What the patient asked, and the answers</source>
        <translation>Patientens spørgsmål og svarene</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>Teksten</translation>
    </message>
    <message>
        <source>Record for {name}</source>
        <translation>Registrér for {name}</translation>
    </message>
    <message>
        <source>Tick what the patient got, or that they do not want to be informed</source>
        <translation>Sæt kryds ved det, patienten fik, eller at patienten ikke ønsker at blive informeret</translation>
    </message>
    <message>
        <source>There is no text for this treatment in this language</source>
        <translation>Der er ingen tekst til denne behandling på dette sprog</translation>
    </message>
    <message>
        <source>The information is recorded</source>
        <translation>Informationen er registreret</translation>
    </message>
    <message>
        <source>Version {version}, {language}</source>
        <translation>Version {version}, {language}</translation>
    </message>
    <message>
        <source>not the language the patient is recorded as reading</source>
        <translation>ikke det sprog, patienten er registreret som læser af</translation>
    </message>
</context>
<context>
    <name>JournalSieve</name>
    <message>
        <source>Everything</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Treatments</source>
        <translation>Behandlinger</translation>
    </message>
    <message>
        <source>Information and consents</source>
        <translation>Information og samtykker</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Helbred</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notater</translation>
    </message>
    <message>
        <source>Documents from outside</source>
        <translation>Dokumenter udefra</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>Alt andet</translation>
    </message>
    <message>
        <source>Search in the journal   {keys}</source>
        <translation>Søg i journalen   {keys}</translation>
    </message>
    <message>
        <source>Search in the journal</source>
        <translation>Søg i journalen</translation>
    </message>
    <message>
        <source>Kind of record</source>
        <translation>Slags post</translation>
    </message>
    <message>
        <source>{left} of {count}</source>
        <translation>{left} af {count}</translation>
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
        <translation>Skotland</translation>
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
        <translation>Hvor længe gemmes tidligere lister?</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Dage</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Hvorfor?</translation>
    </message>
    <message>
        <source>It is kept in the journal.</source>
        <translation>Det gemmes i journalen.</translation>
    </message>
    <message>
        <source>Older days are deleted for good. The journal itself keeps everything that was done.</source>
        <translation>Ældre dage slettes for altid. Selve journalen beholder alt, der blev gjort.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Gem</translation>
    </message>
    <message>
        <source>Write a number</source>
        <translation>Skriv et tal</translation>
    </message>
    <message>
        <source>This did not work. Nothing was changed.</source>
        <translation>Det lykkedes ikke. Intet blev ændret.</translation>
    </message>
</context>
<context>
    <name>KeepingDialog</name>
    <message>
        <source>Keep or erase a journal</source>
        <translation>Bevar eller slet en journal</translation>
    </message>
    <message>
        <source>Which journal?…</source>
        <translation>Hvilken journal?…</translation>
    </message>
    <message>
        <source>Put on hold…</source>
        <translation>Spær for sletning…</translation>
    </message>
    <message>
        <source>Propose erasing…</source>
        <translation>Foreslå sletning…</translation>
    </message>
    <message>
        <source>Release the hold…</source>
        <translation>Ophæv spærringen…</translation>
    </message>
    <message>
        <source>Turn down…</source>
        <translation>Afvis…</translation>
    </message>
    <message>
        <source>Choose a journal to see until when it must be kept.</source>
        <translation>Vælg en journal for at se, til hvornår den skal opbevares.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Hvad</translation>
    </message>
    <message>
        <source>Approve and erase…</source>
        <translation>Godkend og slet…</translation>
    </message>
    <message numerus="yes">
        <source>%n more follow once these are judged.</source>
        <translation>
            <numerusform>%n mere følger, når disse er bedømt.</numerusform>
            <numerusform>%n flere følger, når disse er bedømt.</numerusform>
        </translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Spærret</translation>
    </message>
    <message>
        <source>Its time ended on {day}</source>
        <translation>Opbevaringstiden udløb {day}</translation>
    </message>
    <message>
        <source>Proposed by {name}</source>
        <translation>Foreslået af {name}</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Ukendt</translation>
    </message>
    <message>
        <source>on hold, so nothing may be erased ({reason}).</source>
        <translation>spærret, så intet må slettes ({reason}).</translation>
    </message>
    <message>
        <source>a request that needs the journal is still open. Answer it before anything is erased.</source>
        <translation>en anmodning, der kræver journalen, er stadig åben. Besvar den, før noget slettes.</translation>
    </message>
    <message>
        <source>has an appointment today or later, so nothing may be erased before it is over.</source>
        <translation>har en aftale i dag eller senere, så intet må slettes, før den er overstået.</translation>
    </message>
    <message>
        <source>good practice keeps it until {day} ({source}); it may go earlier for a reason.</source>
        <translation>god praksis bevarer den indtil {day} ({source}); den kan slettes før, med en begrundelse.</translation>
    </message>
    <message>
        <source>must be kept until {day} ({source}).</source>
        <translation>skal opbevares til {day} ({source}).</translation>
    </message>
    <message numerus="yes">
        <source>nothing keeps it any more; %n records would go.</source>
        <translation>
            <numerusform>intet kræver den opbevaret længere; %n post ville blive slettet.</numerusform>
            <numerusform>intet kræver den opbevaret længere; %n poster ville blive slettet.</numerusform>
        </translation>
    </message>
    <message>
        <source>The journal is on hold.</source>
        <translation>Journalen er spærret for sletning.</translation>
    </message>
    <message>
        <source>Put the journal of {name} on hold?</source>
        <translation>Spær journalen for {name} for sletning?</translation>
    </message>
    <message>
        <source>Nothing of it is erased until an owner releases the hold, whatever the law would let go.</source>
        <translation>Intet af den slettes, før en ejer ophæver spærringen, uanset hvad loven ville tillade.</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation>Spær for sletning</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Hvorfor?</translation>
    </message>
    <message>
        <source>The erasure is proposed. Somebody else must approve it.</source>
        <translation>Sletningen er foreslået. En anden skal godkende den.</translation>
    </message>
    <message>
        <source>Propose erasing the journal of {name}?</source>
        <translation>Foreslå at slette journalen for {name}?</translation>
    </message>
    <message>
        <source>You approve it as the first of two. Whoever works alone approves again after a week. Nothing goes yet.</source>
        <translation>Du godkender som den første af to. Den, der arbejder alene, godkender igen efter en uge. Intet slettes endnu.</translation>
    </message>
    <message>
        <source>Choose this journal</source>
        <translation>Vælg denne journal</translation>
    </message>
    <message>
        <source>Proposed erasures, holds, and journals whose time is over</source>
        <translation>Foreslåede sletninger, spærringer og journaler, hvis opbevaringstid er udløbet</translation>
    </message>
    <message>
        <source>Propose erasing</source>
        <translation>Foreslå sletning</translation>
    </message>
    <message>
        <source>Why earlier?</source>
        <translation>Hvorfor før tiden?</translation>
    </message>
    <message>
        <source>Release the hold?</source>
        <translation>Ophæv spærringen?</translation>
    </message>
    <message>
        <source>Release the hold</source>
        <translation>Ophæv spærringen</translation>
    </message>
    <message>
        <source>The hold is released.</source>
        <translation>Spærringen er ophævet.</translation>
    </message>
    <message>
        <source>Turn the proposal down?</source>
        <translation>Afvis forslaget?</translation>
    </message>
    <message>
        <source>Turn down</source>
        <translation>Afvis</translation>
    </message>
    <message>
        <source>The journal stays.</source>
        <translation>Journalen bevares.</translation>
    </message>
    <message>
        <source>Erase this journal for good?</source>
        <translation>Slet denne journal for altid?</translation>
    </message>
    <message>
        <source>{patient}

Records, photos, drafts and keys go, and there is no way back.</source>
        <translation>{patient}

Poster, fotos, kladder og nøgler slettes, og der er ingen vej tilbage.</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Slet for altid</translation>
    </message>
    <message>
        <source>The journal is erased.</source>
        <translation>Journalen er slettet.</translation>
    </message>
    <message>
        <source>Last written in on {last}. Today is {today} by this computer&apos;s clock: check that it is right.</source>
        <translation>Senest skrevet i den {last}. I dag er det den {today} efter computerens ur: se efter, at det passer.</translation>
    </message>
    <message>
        <source>Good practice keeps it until {day} ({source}). The reason why it goes earlier stays for good.</source>
        <translation>God praksis bevarer den indtil {day} ({source}). Begrundelsen for at slette den før bliver stående for altid.</translation>
    </message>
    <message>
        <source>Other places that name them…</source>
        <translation>Andre steder, der nævner vedkommende…</translation>
    </message>
    <message>
        <source>The judgements are kept, without a word of the person.</source>
        <translation>Vurderingerne er gemt uden et ord om personen.</translation>
    </message>
    <message>
        <source>Other places may name this person after the erasure:</source>
        <translation>Andre steder kan stadig nævne denne person efter sletningen:</translation>
    </message>
    <message numerus="yes">
        <source>%n places that name this person are not judged or not corrected.</source>
        <translation>
            <numerusform>%n sted, der nævner denne person, er ikke vurderet eller ikke rettet.</numerusform>
            <numerusform>%n steder, der nævner denne person, er ikke vurderet eller ikke rettet.</numerusform>
        </translation>
    </message>
    <message>
        <source>No erasure is proposed, nothing is on hold, and no journal&apos;s time is over</source>
        <translation>Ingen sletning er foreslået, intet er spærret, og ingen journals opbevaringstid er udløbet</translation>
    </message>
</context>
<context>
    <name>KeptSheetPanel</name>
    <message>
        <source>The 24 words from the paper</source>
        <translation>De 24 ord fra papiret</translation>
    </message>
    <message>
        <source>Try this sheet</source>
        <translation>Prøv arket</translation>
    </message>
    <message>
        <source>Separated by spaces or lines; of a split sheet, the words of two shares.</source>
        <translation>Adskilt af mellemrum eller linjer; af et delt ark ordene fra to dele.</translation>
    </message>
</context>
<context>
    <name>KitSheetPanel</name>
    <message>
        <source>QR code with the same secret</source>
        <translation>QR-kode med den samme hemmelighed</translation>
    </message>
    <message>
        <source>The 24 words of this sheet</source>
        <translation>Arkets 24 ord</translation>
    </message>
    <message>
        <source>The same secret for a camera</source>
        <translation>Den samme hemmelighed til et kamera</translation>
    </message>
    <message>
        <source>Print this sheet</source>
        <translation>Udskriv arket</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Gem som PDF…</translation>
    </message>
    <message>
        <source>I have it on paper: type it back</source>
        <translation>Jeg har det på papir: skriv det tilbage</translation>
    </message>
    <message>
        <source>Check the words</source>
        <translation>Kontrollér ordene</translation>
    </message>
    <message>
        <source>Show the sheet again</source>
        <translation>Vis arket igen</translation>
    </message>
    <message>
        <source>Typed back. Keep the sheet away from this computer.</source>
        <translation>Skrevet tilbage. Opbevar arket væk fra denne computer.</translation>
    </message>
    <message>
        <source>Group {number}: words {first} to {last}</source>
        <translation>Gruppe {number}: ord {first} til {last}</translation>
    </message>
    <message>
        <source>These are not the words of this group. Look at the paper again.</source>
        <translation>Det er ikke ordene i denne gruppe. Se på papiret igen.</translation>
    </message>
    <message>
        <source>sheet-1</source>
        <translation>ark-1</translation>
    </message>
    <message>
        <source>sheet-2</source>
        <translation>ark-2</translation>
    </message>
    <message>
        <source>Saved. Print the file, then delete it: whoever has it can open the journal.</source>
        <translation>Gemt. Udskriv filen, og slet den så: den, der har den, kan åbne journalen.</translation>
    </message>
    <message>
        <source>Opens the clinic&apos;s registry and lets someone who forgot the password back in. Keep it in a safe.</source>
        <translation>Åbner klinikkens register og lukker den ind igen, der har glemt adgangskoden. Opbevar det i et pengeskab.</translation>
    </message>
    <message>
        <source>Opens the patients&apos; journals when no practitioner can. Keep it apart from the other sheet.</source>
        <translation>Åbner patienternes journaler, når ingen behandler kan. Opbevar det adskilt fra det andet ark.</translation>
    </message>
    <message>
        <source>Recovery sheet 1: the registry</source>
        <translation>Gendannelsesark 1: registret</translation>
    </message>
    <message>
        <source>Recovery sheet 2: the journals</source>
        <translation>Gendannelsesark 2: journalerne</translation>
    </message>
    <message>
        <source>The 33 words of this share</source>
        <translation>De 33 ord i denne del</translation>
    </message>
    <message>
        <source>Print this share</source>
        <translation>Udskriv denne del</translation>
    </message>
    <message>
        <source>Show the share again</source>
        <translation>Vis delen igen</translation>
    </message>
    <message>
        <source>Typed back. Keep the share apart from the two others.</source>
        <translation>Skrevet tilbage. Opbevar delen adskilt fra de to andre.</translation>
    </message>
    <message>
        <source>{sheet}-share-{share}</source>
        <translation>{sheet}-del-{share}</translation>
    </message>
    <message>
        <source>Any two of the three shares open what the sheet does; one alone opens nothing. Keep no two of them together.</source>
        <translation>To af de tre dele åbner det, som arket åbner; én alene åbner intet. Opbevar aldrig to af dem sammen.</translation>
    </message>
    <message>
        <source>Group {number}: word {first}</source>
        <translation>Gruppe {number}: ord {first}</translation>
    </message>
</context>
<context>
    <name>KitStripe</name>
    <message>
        <source>{reasons} Issue a new one.</source>
        <translation>{reasons} Udsted et nyt.</translation>
    </message>
    <message>
        <source>A new recovery kit is due</source>
        <translation>Der skal udstedes et nyt gendannelsessæt</translation>
    </message>
    <message>
        <source>The present kit stays in force.</source>
        <translation>Det nuværende sæt gælder fortsat.</translation>
    </message>
    <message>
        <source>Stop the new recovery kit?</source>
        <translation>Stop det nye gendannelsessæt?</translation>
    </message>
    <message>
        <source>The present sheets stay in force. Who asked for a new kit can ask again, and waits anew.</source>
        <translation>De nuværende ark gælder fortsat. Den, der bad om et nyt sæt, kan bede igen og venter så forfra.</translation>
    </message>
    <message>
        <source>Stop it</source>
        <translation>Stop det</translation>
    </message>
    <message>
        <source>Why it is not to be issued</source>
        <translation>Hvorfor det ikke skal udstedes</translation>
    </message>
    <message>
        <source>{name} asked for it on {when}, because the present sheet 1 is not at hand. From {ripe} on it can be issued. If you know nothing of it, ask {name} today, and stop it.</source>
        <translation>{name} bad om det {when}, fordi det nuværende ark 1 ikke er ved hånden. Fra {ripe} kan det udstedes. Hvis du ikke kender til det, så spørg {name} i dag, og stop det.</translation>
    </message>
    <message>
        <source>A new recovery kit was asked for without the old one</source>
        <translation>Der er bedt om et nyt gendannelsessæt uden det gamle</translation>
    </message>
    <message>
        <source>{name} issued it on {when}: {kit}. Older sheets open older backups alone. If that was not agreed, speak to the clinic&apos;s owner now.</source>
        <translation>{name} udstedte det {when}: {kit}. Ældre ark åbner kun ældre sikkerhedskopier. Hvis det ikke var aftalt, så tal med klinikkens ejer nu.</translation>
    </message>
    <message>
        <source>There is a new recovery kit</source>
        <translation>Der er et nyt gendannelsessæt</translation>
    </message>
</context>
<context>
    <name>KitWords</name>
    <message>
        <source>recovery kit {number}, made with the journal</source>
        <translation>gendannelsessæt {number}, lavet sammen med journalen</translation>
    </message>
    <message>
        <source>recovery kit {number}, made {when}</source>
        <translation>gendannelsessæt {number}, lavet {when}</translation>
    </message>
    <message>
        <source>The present kit was used</source>
        <translation>Det nuværende sæt er blevet brugt</translation>
    </message>
    <message>
        <source>A sheet is lost</source>
        <translation>Et ark er væk</translation>
    </message>
    <message>
        <source>Somebody may have seen or copied the words</source>
        <translation>Nogen kan have set eller kopieret ordene</translation>
    </message>
    <message>
        <source>An owner who knew the kit has left</source>
        <translation>En ejer, der kendte sættet, er holdt op</translation>
    </message>
    <message>
        <source>None of these; a new one all the same</source>
        <translation>Ingen af delene; et nyt alligevel</translation>
    </message>
    <message>
        <source>The recovery kit let {name} in.</source>
        <translation>{name} blev lukket ind med gendannelsessættet.</translation>
    </message>
    <message>
        <source>A backup was restored with the recovery kit.</source>
        <translation>En sikkerhedskopi blev gendannet med gendannelsessættet.</translation>
    </message>
    <message>
        <source>A backup was restored in which an older kit counts again that had been replaced.</source>
        <translation>Der blev gendannet en sikkerhedskopi, hvor et ældre sæt, som var erstattet, gælder igen.</translation>
    </message>
    <message>
        <source>{name} no longer owns the clinic, and may know the words.</source>
        <translation>{name} ejer ikke længere klinikken og kan kende ordene.</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>In which language does the patient read the consent?</source>
        <translation>På hvilket sprog læser patienten samtykket?</translation>
    </message>
    <message>
        <source>It is not recorded which language the patient reads</source>
        <translation>Det er ikke registreret, hvilket sprog patienten læser</translation>
    </message>
    <message>
        <source>There is no consent text in {language}, the language the patient is recorded as reading</source>
        <translation>Der er ingen samtykketekst på {language}, som patienten er registreret som læser af</translation>
    </message>
    <message>
        <source>Only choose a language that the patient reads well</source>
        <translation>Vælg kun et sprog, som patienten læser godt</translation>
    </message>
    <message>
        <source>Hand over to {name}</source>
        <translation>Giv skærmen til {name}</translation>
    </message>
    <message>
        <source>Choose a language</source>
        <translation>Vælg et sprog</translation>
    </message>
</context>
<context>
    <name>LeavingDialog</name>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>1. New keys</source>
        <translation>1. Nye nøgler</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Nye nøgler</translation>
    </message>
    <message>
        <source>2. What could be read</source>
        <translation>2. Hvad der kunne læses</translation>
    </message>
    <message>
        <source>Show what could be read</source>
        <translation>Vis, hvad der kunne læses</translation>
    </message>
    <message>
        <source>From the access log, patient by patient. That you look stands in the log as well.</source>
        <translation>Fra adgangsloggen, patient for patient. At du ser efter, står også i loggen.</translation>
    </message>
    <message>
        <source>Save the list as a PDF…</source>
        <translation>Gem listen som PDF…</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Åbnet</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Sidste gang</translation>
    </message>
    <message>
        <source>Patients who were looked at</source>
        <translation>Patienter, der blev set på</translation>
    </message>
    <message>
        <source>3. Is it a data breach?</source>
        <translation>3. Er det et sikkerhedsbrud?</translation>
    </message>
    <message>
        <source>Write down a data breach…</source>
        <translation>Skriv et sikkerhedsbrud ned…</translation>
    </message>
    <message>
        <source>If somebody may have read or copied without right, write it down: from then on the clinic has 72 hours to judge the risk and tell the authority.</source>
        <translation>Hvis nogen kan have læst eller kopieret uden ret, så skriv det ned: derfra har klinikken 72 timer til at vurdere risikoen og anmelde det til myndigheden.</translation>
    </message>
    <message numerus="yes">
        <source>Could read: names, numbers and contact data of all %n patients.</source>
        <translation>
            <numerusform>Kunne læse: navn, numre og kontaktoplysninger på %n patient.</numerusform>
            <numerusform>Kunne læse: navne, numre og kontaktoplysninger på alle %n patienter.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every journal, too: the clinical key was there.</source>
        <translation>Også alle journaler: den kliniske nøgle var der.</translation>
    </message>
    <message>
        <source>No health data: the clinical key was never there.</source>
        <translation>Ingen helbredsoplysninger: den kliniske nøgle var der aldrig.</translation>
    </message>
    <message numerus="yes">
        <source>Opened: %n patients, below.</source>
        <translation>
            <numerusform>Åbnede: %n patient, herunder.</numerusform>
            <numerusform>Åbnede: %n patienter, herunder.</numerusform>
        </translation>
    </message>
    <message>
        <source>Searches: {count}.</source>
        <translation>Søgninger: {count}.</translation>
    </message>
    <message>
        <source>From {first} to {last}.</source>
        <translation>Fra {first} til {last}.</translation>
    </message>
    <message>
        <source>Signed in there: {names}.</source>
        <translation>Har logget ind der: {names}.</translation>
    </message>
    <message>
        <source>could-be-read</source>
        <translation>kunne-læses</translation>
    </message>
    <message>
        <source>The list is saved. Keep it with the register of data breaches.</source>
        <translation>Listen er gemt. Gem den sammen med fortegnelsen over sikkerhedsbrud.</translation>
    </message>
    <message>
        <source>It stands in the register, under Privacy requests. Assess the risk there.</source>
        <translation>Det står i fortegnelsen, under Anmodninger om data. Vurdér risikoen der.</translation>
    </message>
    <message>
        <source>Opened nobody&apos;s journal.</source>
        <translation>Åbnede ingens journal.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopieret</translation>
    </message>
</context>
<context>
    <name>LeftDraftDialog</name>
    <message>
        <source>It becomes your own draft: you complete and sign it in your own name, or throw it away. The journal keeps that you took it over, and from whom.</source>
        <translation>Den bliver din egen kladde: du gør den færdig og underskriver den i dit eget navn, eller kasserer den. Journalen bevarer, at du overtog den, og fra hvem.</translation>
    </message>
    <message>
        <source>An entry names whoever signs it as the one who treated. If {name} did, write a note about it instead.</source>
        <translation>Et behandlingsnotat nævner den, der underskriver, som den, der behandlede. Var det {name}, så skriv et notat om det i stedet.</translation>
    </message>
    <message>
        <source>Take over the draft for {patient}?</source>
        <translation>Overtage kladden for {patient}?</translation>
    </message>
    <message>
        <source>Take over the draft</source>
        <translation>Overtag kladden</translation>
    </message>
</context>
<context>
    <name>LeftWordsDialog</name>
    <message>
        <source>Left half written: {page}</source>
        <translation>Efterladt halvt skrevet: {page}</translation>
    </message>
    <message>
        <source>This is what you had typed when the screen locked. Copy it from here into the page.</source>
        <translation>Det her havde du skrevet, da skærmen låste. Kopiér det herfra over i siden.</translation>
    </message>
    <message>
        <source>The screen locked before this was saved. What was typed or chosen could not be kept.</source>
        <translation>Skærmen låste, før det var gemt. Det skrevne eller valgte kunne ikke bevares.</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Kassér det</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
</context>
<context>
    <name>LeftWordsPage</name>
    <message>
        <source>Left half written: {page}</source>
        <translation>Efterladt halvt skrevet: {page}</translation>
    </message>
    <message>
        <source>This is what you had typed when the screen locked. Copy it from here into the page.</source>
        <translation>Det her havde du skrevet, da skærmen låste. Kopiér det herfra over i siden.</translation>
    </message>
    <message>
        <source>The screen locked before this was saved. What was chosen or drawn could not be kept.</source>
        <translation>Skærmen låste, før det var gemt. Det valgte eller tegnede kunne ikke bevares.</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Kassér det</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>The draft is thrown away</source>
        <translation>Kladden er kasseret</translation>
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
        <translation>Brevet laves ud fra det, der er skrevet her, og forsegles. At det er lavet, står i loggen.</translation>
    </message>
    <message>
        <source>Language of the letter</source>
        <translation>Brevets sprog</translation>
    </message>
    <message>
        <source>Make the letter…</source>
        <translation>Lav brevet…</translation>
    </message>
    <message>
        <source>letter</source>
        <translation>brev</translation>
    </message>
    <message>
        <source>The letter could not be made. Try again.</source>
        <translation>Brevet kunne ikke laves. Prøv igen.</translation>
    </message>
</context>
<context>
    <name>LicencesCard</name>
    <message>
        <source>Other people&apos;s work in this program</source>
        <translation>Andres arbejde i dette program</translation>
    </message>
    <message>
        <source>The program stands on the work of others. Their licences let us hand it on to you.</source>
        <translation>Programmet bygger på andres arbejde. Deres licenser giver os lov til at give det videre til dig.</translation>
    </message>
    <message>
        <source>Show the licences</source>
        <translation>Vis licenserne</translation>
    </message>
    <message>
        <source>Parts and their licences</source>
        <translation>Dele og deres licenser</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Licensens tekst</translation>
    </message>
</context>
<context>
    <name>LiftForm</name>
    <message>
        <source>Lift the restriction</source>
        <translation>Ophæv begrænsningen</translation>
    </message>
    <message>
        <source>The person is told before it ends (Art. 18 (3)), or asked for it that day.</source>
        <translation>Personen får besked, før den ophører (art. 18, stk. 3), eller bad selv om det den dag.</translation>
    </message>
    <message>
        <source>When was the person told?</source>
        <translation>Hvornår fik personen besked?</translation>
    </message>
    <message>
        <source>Why does it end?</source>
        <translation>Hvorfor ophører den?</translation>
    </message>
    <message>
        <source>Write the day on which the person was told.</source>
        <translation>Skriv den dag, personen fik besked.</translation>
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
        <translation>Ingen valgt endnu</translation>
    </message>
    <message>
        <source>Born {day}</source>
        <translation>Født {day}</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>Åbn journalen</translation>
    </message>
    <message>
        <source>Open the details</source>
        <translation>Åbn stamdata</translation>
    </message>
    <message>
        <source>Change… (F2)</source>
        <translation>Ret… (F2)</translation>
    </message>
    <message>
        <source>Expected again (B)</source>
        <translation>Ventes igen (B)</translation>
    </message>
    <message>
        <source>Has arrived (Space)</source>
        <translation>Er kommet (mellemrum)</translation>
    </message>
    <message>
        <source>In session (I)</source>
        <translation>Inde (I)</translation>
    </message>
    <message>
        <source>Done (D)</source>
        <translation>Færdig (D)</translation>
    </message>
    <message>
        <source>Did not come (N)</source>
        <translation>Udeblev (N)</translation>
    </message>
    <message>
        <source>Cancel the appointment (Del)</source>
        <translation>Aflys aftalen (Del)</translation>
    </message>
    <message>
        <source>Must not be booked</source>
        <translation>Må ikke bookes</translation>
    </message>
    <message>
        <source>The practitioner has somebody else then: {times}.</source>
        <translation>Behandleren har en anden på det tidspunkt: {times}.</translation>
    </message>
</context>
<context>
    <name>ListDialog</name>
    <message>
        <source>This could not be done.</source>
        <translation>Det kunne ikke gøres.</translation>
    </message>
</context>
<context>
    <name>LockCover</name>
    <message>
        <source>A PIN is six digits.</source>
        <translation>En pinkode har seks cifre.</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Låst</translation>
    </message>
    <message>
        <source>A patient has a form on another display. Only a member of staff can unlock.</source>
        <translation>En patient har et skema på en anden skærm. Kun personalet kan låse op.</translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translation>Din pinkode</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Lås op</translation>
    </message>
    <message>
        <source>Let the patient go on</source>
        <translation>Lad patienten fortsætte</translation>
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
        <translation>Din pinkode</translation>
    </message>
    <message>
        <source>The sixth digit unlocks</source>
        <translation>Det sjette ciffer låser op</translation>
    </message>
    <message>
        <source>Sign in with your password</source>
        <translation>Log ind med din adgangskode</translation>
    </message>
    <message>
        <source>Sign in as another person</source>
        <translation>Log ind som en anden</translation>
    </message>
    <message>
        <source>Unlocking</source>
        <translation>Låser op</translation>
    </message>
    <message>
        <source>A PIN is six digits.</source>
        <translation>En pinkode er på seks cifre.</translation>
    </message>
</context>
<context>
    <name>LogQueriesDialog</name>
    <message>
        <source>Open queries of reviews</source>
        <translation>Åbne spørgsmål fra gennemgange</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Af</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Spurgt om</translation>
    </message>
    <message>
        <source>How did it end?</source>
        <translation>Hvordan endte det?</translation>
    </message>
    <message>
        <source>It is signed and kept.</source>
        <translation>Det underskrives og gemmes.</translation>
    </message>
    <message>
        <source>Settle this query</source>
        <translation>Afslut spørgsmålet</translation>
    </message>
    <message>
        <source>Write how it ended.</source>
        <translation>Skriv, hvordan det endte.</translation>
    </message>
    <message>
        <source>The queries could not be read.</source>
        <translation>Spørgsmålene kunne ikke læses.</translation>
    </message>
</context>
<context>
    <name>LogReview</name>
    <message>
        <source>same surname as the patient</source>
        <translation>samme efternavn som patienten</translation>
    </message>
    <message>
        <source>the patient works here</source>
        <translation>patienten arbejder her</translation>
    </message>
    <message>
        <source>outside opening hours</source>
        <translation>uden for åbningstiden</translation>
    </message>
    <message>
        <source>no visit or record near it</source>
        <translation>intet besøg eller notat i nærheden</translation>
    </message>
    <message>
        <source>a copy left the journal</source>
        <translation>en kopi forlod journalen</translation>
    </message>
    <message>
        <source>many records in a short time</source>
        <translation>mange journaler på kort tid</translation>
    </message>
    <message>
        <source>a sign-in failed</source>
        <translation>en mislykket login</translation>
    </message>
    <message>
        <source>drawn by lot</source>
        <translation>udtrukket ved lodtrækning</translation>
    </message>
    <message>
        <source>Justified</source>
        <translation>Begrundet</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Spørges</translation>
    </message>
    <message>
        <source>restricted journal opened all the same</source>
        <translation>begrænset journal åbnet alligevel</translation>
    </message>
    <message>
        <source>left by a reviewer who may not judge it</source>
        <translation>efterladt af en, der ikke må vurdere det selv</translation>
    </message>
</context>
<context>
    <name>LogReviewDialog</name>
    <message>
        <source>Review the access log</source>
        <translation>Gennemgå adgangsloggen</translation>
    </message>
    <message>
        <source>Justified (J)</source>
        <translation>Begrundet (J)</translation>
    </message>
    <message>
        <source>Query (Q)</source>
        <translation>Spørg (Q)</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Fra</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Til</translation>
    </message>
    <message>
        <source>Looks to be judged, newest first</source>
        <translation>Opslag, der skal vurderes, nyeste først</translation>
    </message>
    <message>
        <source>Why it is on the list</source>
        <translation>Årsag</translation>
    </message>
    <message>
        <source>What is to be asked?</source>
        <translation>Hvad skal der spørges om?</translation>
    </message>
    <message>
        <source>Needed for a query; it is kept.</source>
        <translation>Kræves, når der spørges; det gemmes.</translation>
    </message>
    <message>
        <source>Sign the review</source>
        <translation>Underskriv gennemgangen</translation>
    </message>
    <message>
        <source>{said} of {all} judged; the clinic had {events} events in this period.</source>
        <translation>{said} af {all} vurderet; klinikken havde {events} hændelser i perioden.</translation>
    </message>
    <message>
        <source>Write what is to be asked, then press Enter.</source>
        <translation>Skriv, hvad der skal spørges om, og tryk Enter.</translation>
    </message>
    <message>
        <source>The review could not be read.</source>
        <translation>Gennemgangen kunne ikke læses.</translation>
    </message>
    <message numerus="yes">
        <source>%n of your own looks are left to somebody else.</source>
        <translation>
            <numerusform>%n af dine egne opslag er overladt til en anden.</numerusform>
            <numerusform>%n af dine egne opslag er overladt til en anden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Judged</source>
        <translation>Vurderet</translation>
    </message>
</context>
<context>
    <name>LostComputerDialog</name>
    <message>
        <source>A computer is lost</source>
        <translation>En computer er mistet</translation>
    </message>
    <message>
        <source>Lost, stolen, sold or sent to be repaired: whatever the clinic no longer has in its hands. Afterwards the keys are exchanged, so that nothing on it opens what lies here from now on.</source>
        <translation>Mistet, stjålet, solgt eller sendt til reparation: det, som klinikken ikke længere har i hænderne. Bagefter skiftes nøglerne, så intet på den åbner det, der ligger her fra nu af.</translation>
    </message>
    <message>
        <source>Which computer?</source>
        <translation>Hvilken computer?</translation>
    </message>
    <message>
        <source>When was it surely still here?</source>
        <translation>Hvornår var den sikkert endnu her?</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>Hvad skete der?</translation>
    </message>
    <message>
        <source>No patient&apos;s name.</source>
        <translation>Ingen patientnavne.</translation>
    </message>
    <message>
        <source>It is lost</source>
        <translation>Den er mistet</translation>
    </message>
    <message>
        <source>It could not be written. Try again.</source>
        <translation>Det kunne ikke skrives. Prøv igen.</translation>
    </message>
    <message>
        <source>New keys…</source>
        <translation>Nye nøgler…</translation>
    </message>
    <message>
        <source>The journal was never opened at another computer than this one, so there is none to choose. If a copy of it was lost, exchange the keys.</source>
        <translation>Journalen har aldrig været åbnet på en anden computer end denne, så der er ingen at vælge. Hvis en kopi af den er mistet, så skift nøglerne.</translation>
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
        <translation>Udløber</translation>
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
        <translation>Åbn et hætteglas…</translation>
    </message>
    <message>
        <source>Count what is left</source>
        <translation>Tæl resten</translation>
    </message>
    <message>
        <source>Take out of use…</source>
        <translation>Tag ud af brug…</translation>
    </message>
    <message>
        <source>No lots in use</source>
        <translation>Ingen batcher i brug</translation>
    </message>
    <message>
        <source>Scan a pack above, or receive a lot.</source>
        <translation>Scan en pakning ovenfor, eller modtag en batch.</translation>
    </message>
    <message>
        <source>Lot {lot}</source>
        <translation>Batch {lot}</translation>
    </message>
    <message>
        <source>Expires {date}</source>
        <translation>Udløber {date}</translation>
    </message>
    <message numerus="yes">
        <source>%n pack(s) received</source>
        <translation>
            <numerusform>%n pakning modtaget</numerusform>
            <numerusform>%n pakninger modtaget</numerusform>
        </translation>
    </message>
    <message>
        <source>Received {date}</source>
        <translation>Modtaget {date}</translation>
    </message>
    <message>
        <source>Supplier: {name}</source>
        <translation>Leverandør: {name}</translation>
    </message>
    <message>
        <source>Left: {left} of {received} {unit}</source>
        <translation>Rest: {left} af {received} {unit}</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) may be of this lot as well</source>
        <translation>
            <numerusform>%n linje kan også være fra denne batch</numerusform>
            <numerusform>%n linjer kan også være fra denne batch</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ManualWindow</name>
    <message>
        <source>Manual</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>Find in the manual</source>
        <translation>Find i manualen</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Ryd søgningen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Sider</translation>
    </message>
    <message>
        <source>No page has these words.</source>
        <translation>Ingen side har disse ord.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
</context>
<context>
    <name>MapCard</name>
    <message>
        <source>Points on the map</source>
        <translation>Punkter på kortet</translation>
    </message>
    <message>
        <source>Compare with another session</source>
        <translation>Sammenlign med en anden behandling</translation>
    </message>
    <message>
        <source>Compare with …</source>
        <translation>Sammenlign med …</translation>
    </message>
</context>
<context>
    <name>MapPhotos</name>
    <message>
        <source>Points on a photo of the patient</source>
        <translation>Punkter på et foto af patienten</translation>
    </message>
    <message>
        <source>Points on a photo …</source>
        <translation>Punkter på et foto …</translation>
    </message>
</context>
<context>
    <name>MapSection</name>
    <message>
        <source>Map</source>
        <translation>Kort</translation>
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
        <translation>Næste punkt</translation>
    </message>
    <message>
        <source>Product of the next point</source>
        <translation>Næste punkts produkt</translation>
    </message>
    <message>
        <source>Dose of the next point</source>
        <translation>Næste punkts dosis</translation>
    </message>
    <message>
        <source>Dose</source>
        <translation>Dosis</translation>
    </message>
    <message>
        <source>Insert usual points</source>
        <translation>Indsæt sædvanlige punkter</translation>
    </message>
    <message>
        <source>Mirror the chosen point</source>
        <translation>Spejl det valgte punkt</translation>
    </message>
    <message>
        <source>Remove the chosen point</source>
        <translation>Fjern det valgte punkt</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Fortryd</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Gentag</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Mindre</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Større</translation>
    </message>
    <message>
        <source>Show the whole drawing</source>
        <translation>Vis hele tegningen</translation>
    </message>
    <message>
        <source>Usual points …</source>
        <translation>Sædvanlige punkter …</translation>
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
            <numerusform>%n uden dosis</numerusform>
            <numerusform>%n uden dosis</numerusform>
        </translation>
    </message>
    <message>
        <source>No product</source>
        <translation>Intet produkt</translation>
    </message>
    <message>
        <source>the same points and doses</source>
        <translation>de samme punkter og doser</translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n tilføjet</numerusform>
            <numerusform>%n tilføjet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not used now</source>
        <translation>
            <numerusform>%n ikke brugt nu</numerusform>
            <numerusform>%n ikke brugt nu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n ændret</numerusform>
            <numerusform>%n ændret</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapView</name>
    <message>
        <source>Map: {name}</source>
        <translation>Kort: {name}</translation>
    </message>
    <message>
        <source>A sets a point, arrows move it, digits give its dose, M mirrors it, Delete removes it</source>
        <translation>A sætter et punkt, piletaster flytter det, tal giver dosis, M spejler det, Delete fjerner det</translation>
    </message>
    <message>
        <source>Click to set a point, or press A</source>
        <translation>Klik for at sætte et punkt, eller tryk A</translation>
    </message>
</context>
<context>
    <name>MapWords</name>
    <message>
        <source>Face</source>
        <translation>Ansigt</translation>
    </message>
    <message>
        <source>Left side</source>
        <translation>Venstre side</translation>
    </message>
    <message>
        <source>Right side</source>
        <translation>Højre side</translation>
    </message>
    <message>
        <source>Lips</source>
        <translation>Læber</translation>
    </message>
    <message>
        <source>Neck</source>
        <translation>Hals</translation>
    </message>
    <message>
        <source>Backs of the hands</source>
        <translation>Håndrygge</translation>
    </message>
    <message>
        <source>Palms</source>
        <translation>Håndflader</translation>
    </message>
    <message>
        <source>Body, front</source>
        <translation>Krop, forfra</translation>
    </message>
    <message>
        <source>Body, back</source>
        <translation>Krop, bagfra</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Patient’s right</source>
        <translation>Patientens højre</translation>
    </message>
    <message>
        <source>Patient’s left</source>
        <translation>Patientens venstre</translation>
    </message>
    <message>
        <source>no dose yet</source>
        <translation>ingen dosis endnu</translation>
    </message>
    <message>
        <source>no product</source>
        <translation>intet produkt</translation>
    </message>
    <message>
        <source>Point {number}: {facts}</source>
        <translation>Punkt {number}: {facts}</translation>
    </message>
    <message>
        <source>the product line says {amount}</source>
        <translation>produktlinjen siger {amount}</translation>
    </message>
</context>
<context>
    <name>MarkPage</name>
    <message>
        <source>Draw on the photo</source>
        <translation>Tegn på fotoet</translation>
    </message>
    <message>
        <source>What is drawn next</source>
        <translation>Hvad der tegnes nu</translation>
    </message>
    <message>
        <source>What is drawn</source>
        <translation>Hvad der er tegnet</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Ord</translation>
    </message>
    <message>
        <source>Length in mm</source>
        <translation>Længde i mm</translation>
    </message>
    <message>
        <source>Type it for one measure; the next are proposed by it</source>
        <translation>Skriv den for ét mål; de næste foreslås ud fra det</translation>
    </message>
    <message>
        <source>Add in the middle</source>
        <translation>Tilføj i midten</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Fortryd</translation>
    </message>
    <message>
        <source>Remove the chosen one</source>
        <translation>Fjern den valgte</translation>
    </message>
    <message>
        <source>Save for {name}</source>
        <translation>Gem for {name}</translation>
    </message>
    <message>
        <source>Write a length in millimetres, for instance 12.5</source>
        <translation>Skriv en længde i millimeter, for eksempel 12,5</translation>
    </message>
    <message>
        <source>Write the words, or remove the empty text</source>
        <translation>Skriv ordene, eller fjern den tomme tekst</translation>
    </message>
    <message>
        <source>The drawing is kept beside the photo</source>
        <translation>Tegningen er gemt ved fotoet</translation>
    </message>
    <message>
        <source>Drag on the photo. Arrows move the chosen one, with Shift its end.</source>
        <translation>Træk på fotoet. Piletaster flytter den valgte, med Skift dens ende.</translation>
    </message>
</context>
<context>
    <name>MarketingPage</name>
    <message>
        <source>What the patient allows beyond care</source>
        <translation>Hvad patienten tillader ud over behandlingen</translation>
    </message>
    <message>
        <source>The clinic may write or call for</source>
        <translation>Klinikken må skrive eller ringe om</translation>
    </message>
    <message>
        <source>How the patient said it</source>
        <translation>Hvordan patienten sagde det</translation>
    </message>
    <message>
        <source>In the patient&apos;s words</source>
        <translation>Med patientens ord</translation>
    </message>
    <message>
        <source>Record for {name}</source>
        <translation>Registrér for {name}</translation>
    </message>
    <message>
        <source>The patient&apos;s choice is recorded</source>
        <translation>Patientens valg er registreret</translation>
    </message>
    <message>
        <source>Tick what the patient asks for, and untick what they object to. Care never depends on it.</source>
        <translation>Sæt kryds ved det, patienten beder om, og fjern krydset ved det, de siger nej til. Behandlingen afhænger aldrig af det.</translation>
    </message>
    <message>
        <source>Nothing was changed. Tick or untick something, or cancel.</source>
        <translation>Intet er ændret. Sæt eller fjern et kryds, eller annullér.</translation>
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
        <translation>Aftale</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notat</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Behandlingsnotat</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Samtykke</translation>
    </message>
    <message>
        <source>Health answers</source>
        <translation>Helbredsoplysninger</translation>
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
        <translation>Anmodning eller sag</translation>
    </message>
    <message>
        <source>Hold or erasure</source>
        <translation>Slettestop eller sletning</translation>
    </message>
    <message>
        <source>Search or reason in the access log</source>
        <translation>Søgning eller begrundelse i loggen</translation>
    </message>
    <message>
        <source>Other record</source>
        <translation>Anden post</translation>
    </message>
    <message>
        <source>Not judged yet</source>
        <translation>Endnu ikke vurderet</translation>
    </message>
    <message>
        <source>Belongs there: it is somebody else</source>
        <translation>Hører til: det er en anden</translation>
    </message>
    <message>
        <source>Belongs there: the care needs it</source>
        <translation>Hører til: behandlingen kræver det</translation>
    </message>
    <message>
        <source>Belongs there: the law keeps it as written</source>
        <translation>Hører til: loven bevarer det som skrevet</translation>
    </message>
    <message>
        <source>To be corrected</source>
        <translation>Skal rettes</translation>
    </message>
    <message>
        <source>Registrations and bookings are not searched. The owner or a practitioner must look.</source>
        <translation>Registreringer og aftaler er ikke gennemsøgt. Ejeren eller en behandler skal se efter.</translation>
    </message>
    <message>
        <source>Clinical journals are not searched. A practitioner must look.</source>
        <translation>De kliniske journaler er ikke gennemsøgt. En behandler skal se efter.</translation>
    </message>
    <message>
        <source>Searches in the access log are not searched. The owner or the auditor must look.</source>
        <translation>Søgninger i loggen er ikke gennemsøgt. Ejeren eller kontrollanten skal se efter.</translation>
    </message>
    <message>
        <source>Restricted journals are not searched. Somebody to whom they are open must look.</source>
        <translation>Begrænsede journaler er ikke gennemsøgt. En, de er åbne for, skal se efter.</translation>
    </message>
</context>
<context>
    <name>MentionsDialog</name>
    <message>
        <source>Other places that name this person</source>
        <translation>Andre steder, der nævner denne person</translation>
    </message>
    <message>
        <source>Looking through the journal…</source>
        <translation>Gennemsøger journalen…</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Hvor</translation>
    </message>
    <message>
        <source>Words around</source>
        <translation>Ordene omkring</translation>
    </message>
    <message>
        <source>Judged</source>
        <translation>Vurdering</translation>
    </message>
    <message>
        <source>Places that name this person</source>
        <translation>Steder, der nævner denne person</translation>
    </message>
    <message>
        <source>It is somebody else</source>
        <translation>Det er en anden</translation>
    </message>
    <message>
        <source>The care needs it</source>
        <translation>Behandlingen kræver det</translation>
    </message>
    <message>
        <source>The law keeps it as written</source>
        <translation>Loven bevarer det som skrevet</translation>
    </message>
    <message>
        <source>To be corrected</source>
        <translation>Skal rettes</translation>
    </message>
    <message>
        <source>Keep and open that patient</source>
        <translation>Gem og åbn den patient</translation>
    </message>
    <message>
        <source>Keep the judgements</source>
        <translation>Gem vurderingerne</translation>
    </message>
    <message numerus="yes">
        <source>%n places name this person.</source>
        <translation>
            <numerusform>%n sted nævner denne person.</numerusform>
            <numerusform>%n steder nævner denne person.</numerusform>
        </translation>
    </message>
    <message>
        <source>No place that was searched names this person.</source>
        <translation>Intet gennemsøgt sted nævner denne person.</translation>
    </message>
    <message>
        <source>What photos and scanned pages show and what others have not signed yet is not searched.</source>
        <translation>Hvad fotos og scannede sider viser, og hvad andre endnu ikke har signeret, er ikke gennemsøgt.</translation>
    </message>
    <message>
        <source>This could not be done.</source>
        <translation>Det kunne ikke gøres.</translation>
    </message>
</context>
<context>
    <name>MergePage</name>
    <message>
        <source>Join another registration with {name}</source>
        <translation>Læg en anden registrering sammen med {name}</translation>
    </message>
    <message>
        <source>Choose another one</source>
        <translation>Vælg en anden</translation>
    </message>
    <message>
        <source>Why these two are the same person</source>
        <translation>Hvorfor de to er samme person</translation>
    </message>
    <message>
        <source>For example: seen passport, same CPR</source>
        <translation>For eksempel: pas set, samme CPR-nummer</translation>
    </message>
    <message>
        <source>Show both as {name}</source>
        <translation>Vis begge som {name}</translation>
    </message>
    <message>
        <source>Both are shown as {name} now</source>
        <translation>Begge vises nu som {name}</translation>
    </message>
    <message>
        <source>Write why these two are the same person</source>
        <translation>Skriv, hvorfor de to er samme person</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Bliver stående</translation>
    </message>
    <message>
        <source>Is shown as the other from now on</source>
        <translation>Vises fra nu af som den anden</translation>
    </message>
    <message>
        <source>{field} (differs)</source>
        <translation>{field} (forskellig)</translation>
    </message>
    <message>
        <source>Find the other registration of the same person. Both journals are kept, and joining can be undone.</source>
        <translation>Find den anden registrering af samme person. Begge journaler bevares, og det kan fortrydes.</translation>
    </message>
    <message>
        <source>This is the registration you started from. Choose the other one.</source>
        <translation>Det er den registrering, du kom fra. Vælg den anden.</translation>
    </message>
</context>
<context>
    <name>MomentField</name>
    <message>
        <source>Write the day, like 20/11/2026</source>
        <translation>Skriv dagen, fx 20/11/2026</translation>
    </message>
    <message>
        <source>Write the time with hours and minutes, like 14:05</source>
        <translation>Skriv klokkeslættet med timer og minutter, fx 14:05</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Klokkeslæt</translation>
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
        <translation>Hvad hedder arbejdspladsen?</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>A place that everyone knows, such as Reception or Room 2. Patients read it in their own report.</source>
        <translation>Et sted, som alle kender, for eksempel Receptionen eller Rum 2. Patienter læser det i deres egen rapport.</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Hvor den står</translation>
    </message>
    <message>
        <source>Save the name</source>
        <translation>Gem navnet</translation>
    </message>
    <message>
        <source>The name could not be saved. Try again.</source>
        <translation>Navnet kunne ikke gemmes. Prøv igen.</translation>
    </message>
</context>
<context>
    <name>NavigationRail</name>
    <message>
        <source>Sections</source>
        <translation>Områder</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lås</translation>
    </message>
    <message>
        <source>Locks in {time}</source>
        <translation>Låser om {time}</translation>
    </message>
    <message>
        <source>Signed in: {name}</source>
        <translation>Logget ind: {name}</translation>
    </message>
    <message>
        <source>Show the names of the sections</source>
        <translation>Vis afsnittenes navne</translation>
    </message>
    <message>
        <source>Show the pictures alone</source>
        <translation>Vis kun billederne</translation>
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
        <translation>Det gældende sæt</translation>
    </message>
    <message>
        <source>Issue a new kit…</source>
        <translation>Udsted et nyt sæt…</translation>
    </message>
    <message>
        <source>Stop the new kit…</source>
        <translation>Stop det nye sæt…</translation>
    </message>
    <message>
        <source>In force: {kit}.</source>
        <translation>Gælder nu: {kit}.</translation>
    </message>
    <message>
        <source>In force: {kit}, issued by {name}. Older sheets open older backups alone.</source>
        <translation>Gælder nu: {kit}, udstedt af {name}. Ældre ark åbner kun ældre sikkerhedskopier.</translation>
    </message>
    <message>
        <source>{name} asked for it on {when}. It can be issued from {ripe} on, unless somebody stops it.</source>
        <translation>{name} bad om det {when}. Det kan udstedes fra {ripe}, medmindre nogen stopper det.</translation>
    </message>
    <message>
        <source>A new kit was asked for without the present sheet 1</source>
        <translation>Der er bedt om et nyt sæt uden det nuværende ark 1</translation>
    </message>
    <message>
        <source>You were let in by a sheet, so you can issue it from {when} on; another owner can at once.</source>
        <translation>Du blev lukket ind med et ark, så du kan udstede det fra {when}; en anden ejer kan med det samme.</translation>
    </message>
    <message>
        <source>A new kit is due</source>
        <translation>Der skal udstedes et nyt sæt</translation>
    </message>
</context>
<context>
    <name>NewKitScreen</name>
    <message>
        <source>A new recovery kit</source>
        <translation>Et nyt gendannelsessæt</translation>
    </message>
    <message>
        <source>Two new sheets on paper take the place of the present ones. Until the last step nothing is changed.</source>
        <translation>To nye ark på papir træder i de nuværendes sted. Indtil sidste trin er intet ændret.</translation>
    </message>
    <message>
        <source>The present kit</source>
        <translation>Det nuværende sæt</translation>
    </message>
    <message>
        <source>Put it in force</source>
        <translation>Sæt det i kraft</translation>
    </message>
    <message>
        <source>Make the new sheets</source>
        <translation>Lav de nye ark</translation>
    </message>
    <message>
        <source>Ask for a new kit without it</source>
        <translation>Bed om et nyt sæt uden det</translation>
    </message>
    <message>
        <source>Put the new kit in force</source>
        <translation>Sæt det nye sæt i kraft</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Færdig</translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translation>Din pinkode</translation>
    </message>
    <message>
        <source>It is written into the journal that you issued the kit.</source>
        <translation>Det skrives i journalen, at du udstedte sættet.</translation>
    </message>
    <message>
        <source>You were let in by a sheet. So that nobody who found one replaces it at once, you can issue a new kit from {when} on; another owner can at once. Until then the present sheets stay in force.</source>
        <translation>Du blev lukket ind med et ark. For at ingen, der har fundet et ark, straks kan erstatte det, kan du udstede et nyt sæt fra {when}; en anden ejer kan med det samme. Indtil da gælder de nuværende ark.</translation>
    </message>
    <message>
        <source>Without the present sheet 1 a new kit takes seven days. Everybody who signs in is told, and can stop it. Until then the present sheets stay in force.</source>
        <translation>Uden det nuværende ark 1 tager et nyt sæt syv dage. Alle, der logger ind, får det at vide og kan stoppe det. Indtil da gælder de nuværende ark.</translation>
    </message>
    <message>
        <source>It was asked for. The new kit can be issued from {when} on, unless somebody stops it.</source>
        <translation>Der er bedt om det. Det nye sæt kan udstedes fra {when}, medmindre nogen stopper det.</translation>
    </message>
    <message>
        <source>Everybody who signs in is told for seven days.</source>
        <translation>Alle, der logger ind, får det at vide i syv dage.</translation>
    </message>
    <message>
        <source>Print both sheets and type two groups of each back. They open nothing yet: if you leave now, destroy them, and the present sheets stay in force.</source>
        <translation>Udskriv begge ark, og skriv to grupper fra hvert tilbage. De åbner intet endnu: forlader du siden nu, så destruer dem; de nuværende ark gælder fortsat.</translation>
    </message>
    <message>
        <source>kit {number}</source>
        <translation>sæt {number}</translation>
    </message>
    <message>
        <source>Now in force: {kit}. The older sheets open backups made before, and nothing else: write on them until when they were in force, and destroy them with the last of those backups. Exchange the keys now, under People, and make a backup.</source>
        <translation>Gælder nu: {kit}. De ældre ark åbner sikkerhedskopier fra før og intet andet: skriv på dem, til hvornår de gjaldt, og destruer dem sammen med den sidste af de kopier. Skift nu nøglerne under Medarbejdere, og lav en sikkerhedskopi.</translation>
    </message>
    <message>
        <source>The new kit is in force</source>
        <translation>Det nye sæt er i kraft</translation>
    </message>
    <message>
        <source>The kit could not be issued. The present one is in force. Try again.</source>
        <translation>Sættet kunne ikke udstedes. Det nuværende gælder. Prøv igen.</translation>
    </message>
    <message>
        <source>Print every paper and type back what is asked of each. They open nothing yet: if you leave now, destroy them, and the present sheets stay in force.</source>
        <translation>Udskriv hvert papir, og skriv det tilbage, som der spørges om fra hvert. De åbner intet endnu: går du nu, så makulér dem, og de nuværende ark gælder fortsat.</translation>
    </message>
    <message>
        <source>{sheet}, share {share} of 3</source>
        <translation>{sheet}, del {share} af 3</translation>
    </message>
</context>
<context>
    <name>NewPassword</name>
    <message>
        <source>New password</source>
        <translation>Ny adgangskode</translation>
    </message>
    <message>
        <source>Three or four words that do not belong together.</source>
        <translation>Tre eller fire ord, der ikke hører sammen.</translation>
    </message>
    <message>
        <source>The same password again</source>
        <translation>Den samme adgangskode igen</translation>
    </message>
    <message>
        <source>Strength of the password</source>
        <translation>Adgangskodens styrke</translation>
    </message>
    <message>
        <source>The two passwords differ. Type the same one twice.</source>
        <translation>De to adgangskoder er forskellige. Skriv den samme to gange.</translation>
    </message>
    <message>
        <source>At least 12 characters; 15 or more are better.</source>
        <translation>Mindst 12 tegn; 15 eller flere er bedre.</translation>
    </message>
    <message>
        <source>A good password.</source>
        <translation>En god adgangskode.</translation>
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
        <translation>uger, eller den</translation>
    </message>
    <message>
        <source>Weeks to the next visit</source>
        <translation>Uger til næste besøg</translation>
    </message>
    <message>
        <source>Day of the next visit</source>
        <translation>Dato for næste besøg</translation>
    </message>
</context>
<context>
    <name>NoteCaseForm</name>
    <message>
        <source>Note: {case}</source>
        <translation>Notér: {case}</translation>
    </message>
    <message>
        <source>New deadline</source>
        <translation>Ny frist</translation>
    </message>
    <message>
        <source>Nothing about health: everyone at reception can read it.</source>
        <translation>Intet om helbred: alle i receptionen kan læse det.</translation>
    </message>
    <message>
        <source>What is noted?</source>
        <translation>Hvad noteres?</translation>
    </message>
    <message>
        <source>On which day?</source>
        <translation>Hvilken dag?</translation>
    </message>
    <message>
        <source>In a few words</source>
        <translation>Kort fortalt</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Skriv det ned</translation>
    </message>
</context>
<context>
    <name>NotePage</name>
    <message>
        <source>Note</source>
        <translation>Notat</translation>
    </message>
    <message>
        <source>Correct a note</source>
        <translation>Ret et notat</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Hvad det drejer sig om</translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation>Hvornår det skete</translation>
    </message>
    <message>
        <source>Why it is corrected</source>
        <translation>Hvorfor der rettes</translation>
    </message>
    <message>
        <source>Sign note for {name}</source>
        <translation>Signér notat for {name}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>Write the note first</source>
        <translation>Skriv notatet først</translation>
    </message>
    <message>
        <source>Write why the note is corrected</source>
        <translation>Skriv, hvorfor notatet rettes</translation>
    </message>
    <message>
        <source>The note is signed</source>
        <translation>Notatet er signeret</translation>
    </message>
    <message>
        <source>The correction is signed</source>
        <translation>Rettelsen er underskrevet</translation>
    </message>
    <message>
        <source>Kept as a draft while you write. A signed note cannot be changed.</source>
        <translation>Gemmes som kladde, mens du skriver. Et signeret notat kan ikke ændres.</translation>
    </message>
</context>
<context>
    <name>NoticeBreachDialog</name>
    <message>
        <source>Write down a data breach</source>
        <translation>Skriv et sikkerhedsbrud ned</translation>
    </message>
    <message>
        <source>The 72 hours run from here.</source>
        <translation>De 72 timer løber herfra.</translation>
    </message>
    <message>
        <source>No patient&apos;s name, and nothing about anybody&apos;s health.</source>
        <translation>Ingen patients navn og intet om nogens helbred.</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>Hvad skete der?</translation>
    </message>
    <message>
        <source>When did the clinic become aware of it?</source>
        <translation>Hvornår blev klinikken opmærksom på det?</translation>
    </message>
    <message>
        <source>On which day did it happen, as far as known?</source>
        <translation>Hvilken dag skete det, så vidt det vides?</translation>
    </message>
    <message>
        <source>What happened to the data?</source>
        <translation>Hvad skete der med oplysningerne?</translation>
    </message>
    <message>
        <source>Which data?</source>
        <translation>Hvilke oplysninger?</translation>
    </message>
    <message>
        <source>How many people, about?</source>
        <translation>Cirka hvor mange personer?</translation>
    </message>
    <message>
        <source>How many records, about?</source>
        <translation>Cirka hvor mange registreringer?</translation>
    </message>
    <message>
        <source>What was done at once?</source>
        <translation>Hvad blev der gjort med det samme?</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Skriv det ned</translation>
    </message>
    <message>
        <source>Write about how many as a whole number, or nothing.</source>
        <translation>Skriv cirka hvor mange som et helt tal, eller intet.</translation>
    </message>
</context>
<context>
    <name>NoticeOffer</name>
    <message>
        <source>Record privacy notice</source>
        <translation>Registrér privatlivspolitik</translation>
    </message>
    <message>
        <source>The patient has not been given the privacy notice in force</source>
        <translation>Patienten har ikke fået den gældende privatlivspolitik</translation>
    </message>
</context>
<context>
    <name>NoticePage</name>
    <message>
        <source>Privacy notice given</source>
        <translation>Privatlivspolitik givet</translation>
    </message>
    <message>
        <source>Language of the text</source>
        <translation>Tekstens sprog</translation>
    </message>
    <message>
        <source>How it reached the patient</source>
        <translation>Hvordan patienten fik den</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>Teksten</translation>
    </message>
    <message>
        <source>Record for {name}</source>
        <translation>Registrér for {name}</translation>
    </message>
    <message>
        <source>The clinic has no privacy notice in this language</source>
        <translation>Klinikken har ingen privatlivspolitik på dette sprog</translation>
    </message>
    <message>
        <source>It is recorded that the privacy notice was given</source>
        <translation>Det er registreret, at privatlivspolitikken er givet</translation>
    </message>
</context>
<context>
    <name>ObtainPage</name>
    <message>
        <source>Obtained from somebody else</source>
        <translation>Indhentet fra en anden</translation>
    </message>
    <message>
        <source>From whom</source>
        <translation>Fra hvem</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>What was obtained</source>
        <translation>Hvad der blev indhentet</translation>
    </message>
    <message>
        <source>Filed in the record as</source>
        <translation>Lagt i journalen som</translation>
    </message>
    <message>
        <source>Not filed</source>
        <translation>Ikke lagt i journalen</translation>
    </message>
    <message>
        <source>Record for {name}</source>
        <translation>Notér for {name}</translation>
    </message>
    <message>
        <source>When and how the patient consented</source>
        <translation>Hvornår og hvordan patienten gav samtykke</translation>
    </message>
    <message>
        <source>Which paragraph</source>
        <translation>Hvilken bestemmelse</translation>
    </message>
    <message>
        <source>Whose life or health, and why it could not wait</source>
        <translation>Hvis liv eller helbred, og hvorfor det ikke kunne vente</translation>
    </message>
    <message>
        <source>Describe what was obtained</source>
        <translation>Beskriv, hvad der blev indhentet</translation>
    </message>
    <message>
        <source>Write on what it rests</source>
        <translation>Skriv, hvad det hviler på</translation>
    </message>
    <message>
        <source>It is recorded</source>
        <translation>Det er noteret</translation>
    </message>
</context>
<context>
    <name>OldVersionCard</name>
    <message>
        <source>The version as it was signed</source>
        <translation>Versionen, som den blev signeret</translation>
    </message>
</context>
<context>
    <name>OpenAllTheSameForm</name>
    <message>
        <source>Open a restricted journal</source>
        <translation>Åbn en begrænset journal</translation>
    </message>
    <message>
        <source>It opens to you until you sign out or the screen is locked. The owner is told at once, it is judged in the review of the access log, and the patient can read who opened it and why.</source>
        <translation>Den er åben for dig, til du logger ud, eller skærmen låses. Ejeren får det at vide straks, det vurderes ved gennemgangen af adgangsloggen, og patienten kan læse, hvem der åbnede den, og hvorfor.</translation>
    </message>
    <message>
        <source>On what ground?</source>
        <translation>På hvilket grundlag?</translation>
    </message>
    <message>
        <source>Why, in your own words</source>
        <translation>Hvorfor, med dine egne ord</translation>
    </message>
    <message>
        <source>Open it and say why</source>
        <translation>Åbn den og skriv hvorfor</translation>
    </message>
</context>
<context>
    <name>OpenCaseForm</name>
    <message>
        <source>Open a complaint case</source>
        <translation>Åbn en klagesag</translation>
    </message>
    <message>
        <source>Choose the patient…</source>
        <translation>Vælg patienten…</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>Åbn sagen</translation>
    </message>
    <message>
        <source>Nothing about health: everyone at reception can read it.</source>
        <translation>Intet om helbred: alle i receptionen kan læse det.</translation>
    </message>
    <message>
        <source>Whose journal?</source>
        <translation>Hvis journal?</translation>
    </message>
    <message>
        <source>Who wrote to the clinic?</source>
        <translation>Hvem skrev til klinikken?</translation>
    </message>
    <message>
        <source>Its case number</source>
        <translation>Myndighedens sagsnummer</translation>
    </message>
    <message>
        <source>When did the letter come?</source>
        <translation>Hvornår kom brevet?</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>Svar senest</translation>
    </message>
    <message>
        <source>What is asked for?</source>
        <translation>Hvad bedes der om?</translation>
    </message>
    <message>
        <source>More, in a few words</source>
        <translation>Mere, kort fortalt</translation>
    </message>
    <message>
        <source>Choose whose journal it is about.</source>
        <translation>Vælg, hvis journal det drejer sig om.</translation>
    </message>
    <message>
        <source>Write the day on which the letter came.</source>
        <translation>Skriv den dag, brevet kom.</translation>
    </message>
</context>
<context>
    <name>OpenVialDialog</name>
    <message>
        <source>Open a vial of lot {lot}</source>
        <translation>Åbn et hætteglas fra batch {lot}</translation>
    </message>
    <message>
        <source>Dissolved in</source>
        <translation>Opløst i</translation>
    </message>
    <message>
        <source>Millilitres of it</source>
        <translation>Antal milliliter</translation>
    </message>
    <message>
        <source>Opened {moment}</source>
        <translation>Åbnet {moment}</translation>
    </message>
    <message numerus="yes">
        <source>May be used for %n hour(s)</source>
        <translation>
            <numerusform>Må bruges i %n time</numerusform>
            <numerusform>Må bruges i %n timer</numerusform>
        </translation>
    </message>
    <message>
        <source>Open vial</source>
        <translation>Åbn hætteglas</translation>
    </message>
    <message>
        <source>Write what it was dissolved in</source>
        <translation>Skriv, hvad det blev opløst i</translation>
    </message>
    <message>
        <source>Write a number above zero</source>
        <translation>Skriv et tal over nul</translation>
    </message>
</context>
<context>
    <name>OwnerStep</name>
    <message>
        <source>You, the owner</source>
        <translation>Dig, ejeren</translation>
    </message>
    <message>
        <source>The owner decides who works here. Others are added later; each chooses their own password.</source>
        <translation>Ejeren bestemmer, hvem der arbejder her. Andre tilføjes senere; hver vælger selv sin adgangskode.</translation>
    </message>
    <message>
        <source>I treat patients myself</source>
        <translation>Jeg behandler selv patienter</translation>
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
        <translation>Tag i brug…</translation>
    </message>
    <message>
        <source>Version {version}, applied {when} by {name}.</source>
        <translation>Version {version}, taget i brug {when} af {name}.</translation>
    </message>
    <message>
        <source>{rules} rules and {treatments} treatments.</source>
        <translation>{rules} regler og {treatments} behandlinger.</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>Begrundelse: {reason}</translation>
    </message>
    <message>
        <source>Version {version}: the same as what is in force. Nothing to apply.</source>
        <translation>Version {version}: den samme som den, der er i kraft. Intet at tage i brug.</translation>
    </message>
    <message>
        <source>Version {version} differs only in comments, translations or parts for other countries.</source>
        <translation>Version {version} adskiller sig kun i kommentarer, oversættelser eller dele for andre lande.</translation>
    </message>
    <message>
        <source>Version {version} would change the following. Until you apply it, nothing of it counts.</source>
        <translation>Version {version} ville ændre følgende. Intet af det gælder, før du tager den i brug.</translation>
    </message>
    <message numerus="yes">
        <source>%n sentences that the program says of rules</source>
        <translation>
            <numerusform>%n sætning, som programmet siger om reglerne</numerusform>
            <numerusform>%n sætninger, som programmet siger om reglerne</numerusform>
        </translation>
    </message>
    <message>
        <source>Worded differently</source>
        <translation>Formuleret anderledes</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>Lokal tid</translation>
    </message>
    <message>
        <source>Summer time or the offset is reckoned differently.</source>
        <translation>Sommertid eller tidsforskel regnes anderledes.</translation>
    </message>
    <message numerus="yes">
        <source>%n deadlines, holidays or grounds of refusal</source>
        <translation>
            <numerusform>%n frist, helligdag eller afslagsgrund</numerusform>
            <numerusform>%n frister, helligdage eller afslagsgrunde</numerusform>
        </translation>
    </message>
    <message>
        <source>Requests for own data</source>
        <translation>Anmodninger om egne oplysninger</translation>
    </message>
    <message>
        <source>Your adjustment ends: {name} ({code})</source>
        <translation>Jeres tilpasning ophører: {name} ({code})</translation>
    </message>
    <message>
        <source>The new rules leave no room for it.</source>
        <translation>De nye regler giver ikke plads til den.</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more, all listed on the screen behind</source>
        <translation>
            <numerusform>… og %n til, alle på skærmen bagved</numerusform>
            <numerusform>… og %n til, alle på skærmen bagved</numerusform>
        </translation>
    </message>
    <message>
        <source>From now on treatments are judged by these rules; what was done before keeps the rules of its day.</source>
        <translation>Fra nu af bedømmes behandlinger efter disse regler; det, der er sket før, bedømmes stadig efter reglerne på sin dag.</translation>
    </message>
    <message>
        <source>Apply version {version} of the rules?</source>
        <translation>Tage version {version} af reglerne i brug?</translation>
    </message>
    <message>
        <source>Apply version {version}</source>
        <translation>Tag version {version} i brug</translation>
    </message>
    <message>
        <source>Why are they to count from now on?</source>
        <translation>Hvorfor skal de gælde fra nu af?</translation>
    </message>
    <message>
        <source>New rules</source>
        <translation>Nye regler</translation>
    </message>
    <message>
        <source>Rules in force and what new ones would change</source>
        <translation>Regler i kraft, og hvad nye ville ændre</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Side {number} af {count}</translation>
    </message>
    <message numerus="yes">
        <source>%n pages of the paper</source>
        <translation>
            <numerusform>%n side af papiret</numerusform>
            <numerusform>%n sider af papiret</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages, to be seen at the left</source>
        <translation>
            <numerusform>%n side, som ses til venstre</numerusform>
            <numerusform>%n sider, som ses til venstre</numerusform>
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
        <translation>Klokkeslæt på papiret, hvis det har et</translation>
    </message>
    <message>
        <source>Type the date that stands on the paper</source>
        <translation>Skriv den dato, der står på papiret</translation>
    </message>
    <message>
        <source>Write the time with hours and minutes, like 14:05, or leave it empty</source>
        <translation>Skriv tiden med timer og minutter, fx 14:05, eller lad feltet stå tomt</translation>
    </message>
</context>
<context>
    <name>PaperPage</name>
    <message>
        <source>The text as it was printed: “{title}”, version {version}, {language}</source>
        <translation>Teksten, som den blev udskrevet: “{title}”, version {version}, {language}</translation>
    </message>
    <message>
        <source>It does not fit: set the paper aside</source>
        <translation>Det passer ikke: læg papiret til side</translation>
    </message>
    <message>
        <source>The pages must be seen first</source>
        <translation>Siderne skal ses først</translation>
    </message>
</context>
<context>
    <name>PaperStripe</name>
    <message>
        <source>Look at it</source>
        <translation>Se på det</translation>
    </message>
    <message>
        <source>A consent on paper waits for you as the second person</source>
        <translation>Et samtykke på papir venter på dig som den anden person</translation>
    </message>
    <message numerus="yes">
        <source>%n filed papers wait to be taken in</source>
        <translation>
            <numerusform>%n papir venter på at blive ført ind i journalen</numerusform>
            <numerusform>%n papirer venter på at blive ført ind i journalen</numerusform>
        </translation>
    </message>
    <message>
        <source>A consent on paper waits for a second person: {names}</source>
        <translation>Et samtykke på papir venter på en anden person: {names}</translation>
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
        <translation>Helbredsspørgsmål</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Samtykke</translation>
    </message>
    <message>
        <source>By hand on a printed form</source>
        <translation>I hånden på et udskrevet skema</translation>
    </message>
    <message>
        <source>Elsewhere, as PDF</source>
        <translation>Et andet sted, som PDF</translation>
    </message>
    <message>
        <source>The name on the paper is this patient&apos;s</source>
        <translation>Navnet på papiret er denne patients</translation>
    </message>
    <message>
        <source>The text and its version are those shown here</source>
        <translation>Teksten og dens version er dem, der vises her</translation>
    </message>
    <message>
        <source>Every statement is ticked, and none is crossed out</source>
        <translation>Der er kryds ved hvert udsagn, og ingen er streget over</translation>
    </message>
    <message>
        <source>The patient&apos;s signature is there</source>
        <translation>Patientens underskrift er der</translation>
    </message>
    <message>
        <source>The date on the paper is the one written here</source>
        <translation>Datoen på papiret er den, der står her</translation>
    </message>
    <message>
        <source>Signed on paper: {how}</source>
        <translation>Underskrevet på papir: {how}</translation>
    </message>
    <message>
        <source>Signed how</source>
        <translation>Underskrevet hvordan</translation>
    </message>
    <message>
        <source>Date on the paper</source>
        <translation>Dato på papiret</translation>
    </message>
    <message>
        <source>Compared first by</source>
        <translation>Først sammenholdt af</translation>
    </message>
    <message>
        <source>Consent on paper confirmed by one person: {treatment}</source>
        <translation>Samtykke på papir bekræftet af én person: {treatment}</translation>
    </message>
    <message>
        <source>Consent on paper confirmed by a second person: {treatment}</source>
        <translation>Samtykke på papir bekræftet af en anden person: {treatment}</translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>Hide the password</source>
        <translation>Skjul adgangskoden</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Vis adgangskoden</translation>
    </message>
    <message>
        <source>Caps Lock is on</source>
        <translation>Caps Lock er slået til</translation>
    </message>
</context>
<context>
    <name>PasswordForm</name>
    <message>
        <source>Your present password</source>
        <translation>Din nuværende adgangskode</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Skift adgangskode</translation>
    </message>
    <message>
        <source>Type your present password.</source>
        <translation>Skriv din nuværende adgangskode.</translation>
    </message>
</context>
<context>
    <name>PasswordStep</name>
    <message>
        <source>Password</source>
        <translation>Adgangskode</translation>
    </message>
    <message>
        <source>Nobody can look it up for you. The recovery kit helps if you forget it.</source>
        <translation>Ingen kan slå den op for dig. Gendannelsesarkene hjælper, hvis du glemmer den.</translation>
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
        <translation>EFTERNAVN, fornavn (titel)</translation>
    </message>
    <message>
        <source>Preferred name</source>
        <translation>Kaldenavn</translation>
    </message>
    <message>
        <source>What the patient wishes to be called</source>
        <translation>Det, patienten ønsker at blive kaldt</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Køn</translation>
    </message>
    <message>
        <source>Administrative gender</source>
        <translation>Administrativt køn</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Where the patient lives</source>
        <translation>Patientens bopæl</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>The patient&apos;s telephone numbers</source>
        <translation>Patientens telefonnumre</translation>
    </message>
    <message>
        <source>Hide address and phone</source>
        <translation>Skjul adresse og telefon</translation>
    </message>
    <message>
        <source>Show address and phone</source>
        <translation>Vis adresse og telefon</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Født</translation>
    </message>
    <message>
        <source>Date of birth, and age today</source>
        <translation>Fødselsdato og alder i dag</translation>
    </message>
    <message>
        <source>{date} (age at death {age})</source>
        <translation>{date} (alder ved død {age})</translation>
    </message>
    <message>
        <source>Died</source>
        <translation>Død</translation>
    </message>
    <message>
        <source>Date of death, and age at death</source>
        <translation>Dødsdato og alder ved død</translation>
    </message>
    <message>
        <source>Show the whole number</source>
        <translation>Vis hele nummeret</translation>
    </message>
    <message>
        <source>Hide part of the number</source>
        <translation>Skjul en del af nummeret</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>ID-nummer</translation>
    </message>
    <message>
        <source>No identifier is recorded</source>
        <translation>Der er ikke registreret noget ID-nummer</translation>
    </message>
    <message>
        <source>The patient&apos;s national or local identifier</source>
        <translation>Patientens nationale eller lokale ID-nummer</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Kvinde</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Mand</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andet</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Ikke kendt</translation>
    </message>
    <message>
        <source>Danish replacement CPR</source>
        <translation>Erstatnings-CPR</translation>
    </message>
</context>
<context>
    <name>PatientBooking</name>
    <message>
        <source>New appointment</source>
        <translation>Ny aftale</translation>
    </message>
    <message>
        <source>Booked on {day}</source>
        <translation>Booket til {day}</translation>
    </message>
</context>
<context>
    <name>PatientFinder</name>
    <message>
        <source>Name, number, phone or e-mail</source>
        <translation>Navn, nummer, telefon eller e-mail</translation>
    </message>
    <message>
        <source>Search for a patient</source>
        <translation>Søg efter en patient</translation>
    </message>
    <message>
        <source>Arrow down goes to the people found, Enter opens the first</source>
        <translation>Pil ned går til de fundne, Enter åbner den første</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Ryd søgningen</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>Senest ændret</translation>
    </message>
    <message>
        <source>No patients yet</source>
        <translation>Ingen patienter endnu</translation>
    </message>
    <message>
        <source>New patient</source>
        <translation>Ny patient</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n fundet</numerusform>
            <numerusform>%n fundet</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody found for “{typed}”</source>
        <translation>Ingen fundet for “{typed}”</translation>
    </message>
    <message>
        <source>Check the spelling, or press Enter to register a new patient</source>
        <translation>Tjek stavningen, eller tryk Enter for at registrere en ny patient</translation>
    </message>
    <message>
        <source>Register “{typed}”</source>
        <translation>Registrér “{typed}”</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Ingen fundet</translation>
    </message>
    <message>
        <source>Add the first one. Searching and opening leave a trace in the access log.</source>
        <translation>Tilføj den første. Søgning og åbning efterlader spor i adgangsloggen.</translation>
    </message>
    <message>
        <source>The first {count}. Type more to narrow it down.</source>
        <translation>De første {count}. Skriv mere for at indsnævre.</translation>
    </message>
</context>
<context>
    <name>PatientWords</name>
    <message>
        <source>Female</source>
        <translation>Kvinde</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Mand</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andet</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Ikke kendt</translation>
    </message>
    <message>
        <source>Phone call</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Text message</source>
        <translation>Sms</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Brev</translation>
    </message>
    <message>
        <source>No preference</source>
        <translation>Uden ønske</translation>
    </message>
    <message>
        <source>The patient</source>
        <translation>Patienten</translation>
    </message>
    <message>
        <source>A register</source>
        <translation>Et register</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>En anden</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>Dansk</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>Svensk</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Engelsk</translation>
    </message>
    <message>
        <source>Norwegian</source>
        <translation>Norsk</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Tysk</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polsk</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arabisk</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Tyrkisk</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>Finsk</translation>
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
        <translation>samme nummer</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>samme navn</translation>
    </message>
    <message>
        <source>same names, the other way round</source>
        <translation>samme navne, byttet om</translation>
    </message>
    <message>
        <source>same birth date</source>
        <translation>samme fødselsdato</translation>
    </message>
    <message>
        <source>same phone</source>
        <translation>samme telefon</translation>
    </message>
    <message>
        <source>same e-mail</source>
        <translation>samme e-mail</translation>
    </message>
    <message>
        <source>Consultation</source>
        <translation>Konsultation</translation>
    </message>
    <message>
        <source>Examination without treatment</source>
        <translation>Undersøgelse uden behandling</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Besked</translation>
    </message>
    <message>
        <source>Treatment refused</source>
        <translation>Behandling afslået</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>Udeblevet</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>Driving licence</source>
        <translation>Kørekort</translation>
    </message>
    <message>
        <source>Identity card</source>
        <translation>Identitetskort</translation>
    </message>
    <message>
        <source>Residence permit</source>
        <translation>Opholdskort</translation>
    </message>
    <message>
        <source>Electronic ID</source>
        <translation>Elektronisk ID</translation>
    </message>
    <message>
        <source>A letter</source>
        <translation>Et brev</translation>
    </message>
    <message>
        <source>Another clinic’s journal</source>
        <translation>En anden kliniks journal</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Examination</source>
        <translation>Undersøgelse</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>Ved fremmøde</translation>
    </message>
    <message>
        <source>By video</source>
        <translation>På video</translation>
    </message>
    <message>
        <source>By phone</source>
        <translation>Telefonisk</translation>
    </message>
    <message>
        <source>Informed</source>
        <translation>Orienteret</translation>
    </message>
    <message>
        <source>Reached, not informed yet</source>
        <translation>Truffet, endnu ikke orienteret</translation>
    </message>
    <message>
        <source>Message left</source>
        <translation>Besked lagt</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Ikke truffet</translation>
    </message>
    <message>
        <source>Newsletter</source>
        <translation>Nyhedsbrev</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Tilbud</translation>
    </message>
    <message>
        <source>Surveys</source>
        <translation>Undersøgelser</translation>
    </message>
    <message>
        <source>Profiling</source>
        <translation>Profilering</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Samarbejdspartnere</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>e-mail</translation>
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
        <translation>Pr. brev</translation>
    </message>
    <message>
        <source>{purpose} by {channel}: allowed</source>
        <translation>{purpose} pr. {channel}: tilladt</translation>
    </message>
    <message>
        <source>{purpose} by {channel}: not allowed</source>
        <translation>{purpose} pr. {channel}: ikke tilladt</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>På papir</translation>
    </message>
    <message>
        <source>On screen</source>
        <translation>På skærm</translation>
    </message>
    <message>
        <source>By e-mail</source>
        <translation>Pr. e-mail</translation>
    </message>
    <message>
        <source>By post</source>
        <translation>Pr. brev</translation>
    </message>
    <message>
        <source>The patient&apos;s treatment here</source>
        <translation>Patientens behandling her</translation>
    </message>
    <message>
        <source>A consultation with the patient</source>
        <translation>En konsultation med patienten</translation>
    </message>
    <message>
        <source>The patient asked for access</source>
        <translation>Patienten har bedt om aktindsigt</translation>
    </message>
    <message>
        <source>A complaint</source>
        <translation>En klage</translation>
    </message>
    <message>
        <source>A copy for someone else</source>
        <translation>En kopi til en anden</translation>
    </message>
    <message>
        <source>The running of the clinic</source>
        <translation>Klinikkens drift</translation>
    </message>
    <message>
        <source>Quality assurance</source>
        <translation>Kvalitetssikring</translation>
    </message>
    <message>
        <source>practitioner</source>
        <translation>behandler</translation>
    </message>
    <message>
        <source>receptionist</source>
        <translation>receptionist</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>ejer</translation>
    </message>
    <message>
        <source>auditor</source>
        <translation>revisor</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Efternavn</translation>
    </message>
    <message>
        <source>Given names</source>
        <translation>Fornavne</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Preferred name</source>
        <translation>Kaldenavn</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>Id-nummer</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Fødselsdato</translation>
    </message>
    <message>
        <source>Date of death</source>
        <translation>Dødsdato</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Køn</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Vej og nummer</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Postnummer</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>By</translation>
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
        <translation>Sprog</translation>
    </message>
    <message>
        <source>Needs an interpreter</source>
        <translation>Har brug for tolk</translation>
    </message>
    <message>
        <source>Prefers to be reached by</source>
        <translation>Kontaktes helst via</translation>
    </message>
    <message>
        <source>Next of kin</source>
        <translation>Pårørende</translation>
    </message>
    <message>
        <source>Relation to next of kin</source>
        <translation>Relation til pårørende</translation>
    </message>
    <message>
        <source>Phone of next of kin</source>
        <translation>Pårørendes telefon</translation>
    </message>
    <message>
        <source>Own doctor</source>
        <translation>Egen læge</translation>
    </message>
    <message>
        <source>Notes for reception</source>
        <translation>Noter til receptionen</translation>
    </message>
    <message>
        <source>number</source>
        <translation>nummer</translation>
    </message>
    <message>
        <source>e-mail address</source>
        <translation>e-mailadresse</translation>
    </message>
    <message>
        <source>No marketing: somebody with the same {details} objected to it before their registration was erased here. That stands until the patient says otherwise.</source>
        <translation>Ingen markedsføring: en person med samme {details} gjorde indsigelse, før registreringen blev slettet her. Det gælder, indtil patienten siger andet.</translation>
    </message>
</context>
<context>
    <name>PeopleModel</name>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Roller</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>Autorisation</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Fratrådt</translation>
    </message>
    <message>
        <source>Waits for the clinical key</source>
        <translation>Venter på den kliniske nøgle</translation>
    </message>
    <message>
        <source>Works here</source>
        <translation>Arbejder her</translation>
    </message>
</context>
<context>
    <name>PeopleScreen</name>
    <message>
        <source>People</source>
        <translation>Medarbejdere</translation>
    </message>
    <message>
        <source>Everyone signs in with their own name. Nobody knows a colleague&apos;s password.</source>
        <translation>Alle logger ind med eget navn. Ingen kender en kollegas adgangskode.</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Tilføj en medarbejder</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ret…</translation>
    </message>
    <message>
        <source>Grant the clinical key…</source>
        <translation>Giv den kliniske nøgle…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Fjern…</translation>
    </message>
    <message>
        <source>People of the clinic</source>
        <translation>Klinikkens medarbejdere</translation>
    </message>
    <message>
        <source>No longer works here. What they wrote stays.</source>
        <translation>Arbejder her ikke længere. Det, vedkommende skrev, bliver.</translation>
    </message>
    <message>
        <source>{name} can read health data once a practitioner has granted the clinical key here.</source>
        <translation>{name} kan læse helbredsoplysninger, når en behandler har givet den kliniske nøgle her.</translation>
    </message>
    <message>
        <source>Grant the clinical key to {name}?</source>
        <translation>Give {name} den kliniske nøgle?</translation>
    </message>
    <message>
        <source>{who} will be able to read every patient&apos;s health data. Do this only if you know the person and they stand beside you or you have called them back. It cannot be undone for what they have read.</source>
        <translation>{who} vil kunne læse alle patienters helbredsoplysninger. Gør det kun, hvis du kender personen, og vedkommende står ved siden af dig, eller du har ringet tilbage. Det, der er læst, kan ikke gøres ulæst.</translation>
    </message>
    <message>
        <source>Grant the key to {name}</source>
        <translation>Giv {name} nøglen</translation>
    </message>
    <message>
        <source>{name} now holds the clinical key.</source>
        <translation>{name} har nu den kliniske nøgle.</translation>
    </message>
    <message>
        <source>{name} can no longer sign in. What they wrote stays in the journal under their name. Someone who returns is added as a new person.</source>
        <translation>{name} kan ikke længere logge ind. Det skrevne bliver i journalen under navnet. Den, der vender tilbage, tilføjes som en ny medarbejder.</translation>
    </message>
    <message>
        <source>Remove {name}?</source>
        <translation>Fjerne {name}?</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Fjern {name}</translation>
    </message>
    <message>
        <source>Why does the person leave?</source>
        <translation>Hvorfor fratræder medarbejderen?</translation>
    </message>
    <message>
        <source>{name} no longer works here.</source>
        <translation>{name} arbejder her ikke længere.</translation>
    </message>
    <message numerus="yes">
        <source>%n unsigned drafts stay behind.</source>
        <translation>
            <numerusform>%n kladde, der ikke er underskrevet, bliver tilbage.</numerusform>
            <numerusform>%n kladder, der ikke er underskrevet, bliver tilbage.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is lost, and nobody signs it as {name}: a practitioner finds it on the first screen under “Drafts of those who left” and goes on with it as their own. Better still, {name} signs it or throws it away before.</source>
        <translation>Intet går tabt, og ingen underskriver som {name}: en behandler finder det på startskærmen under “Kladder fra dem, der er stoppet” og arbejder videre med det som sit eget. Endnu bedre er det, hvis {name} underskriver eller kasserer det forinden.</translation>
    </message>
    <message>
        <source>A computer is lost…</source>
        <translation>En computer er mistet…</translation>
    </message>
    <message>
        <source>New keys…</source>
        <translation>Nye nøgler…</translation>
    </message>
    <message>
        <source>Exchange the keys…</source>
        <translation>Skift nøglerne…</translation>
    </message>
    <message>
        <source>The keys are due to be exchanged</source>
        <translation>Nøglerne skal skiftes</translation>
    </message>
    <message>
        <source>{name} has left</source>
        <translation>{name} er holdt op</translation>
    </message>
    <message>
        <source>{name} can no longer sign in. Keys that were copied before work until they are exchanged.</source>
        <translation>{name} kan ikke længere logge ind. Nøgler, der er kopieret før, virker, indtil de bliver skiftet.</translation>
    </message>
    <message>
        <source>It stands in the journal that {name} is lost.</source>
        <translation>Det står i journalen, at {name} er mistet.</translation>
    </message>
    <message>
        <source>{name} is lost</source>
        <translation>{name} er mistet</translation>
    </message>
    <message>
        <source>The computer {name} is no longer in the clinic&apos;s hands. What lies on it is sealed.</source>
        <translation>Computeren {name} er ikke længere i klinikkens hænder. Det, der ligger på den, er forseglet.</translation>
    </message>
    <message>
        <source>New keys for the clinic</source>
        <translation>Nye nøgler til klinikken</translation>
    </message>
    <message>
        <source>Whenever keys may have got into other hands.</source>
        <translation>Når nøgler kan være kommet i andres hænder.</translation>
    </message>
</context>
<context>
    <name>PermitCards</name>
    <message>
        <source>Left, so not allowed</source>
        <translation>Ikke krydset af, altså ikke tilladt</translation>
    </message>
    <message>
        <source>To take down or call back</source>
        <translation>Skal fjernes eller kaldes tilbage</translation>
    </message>
    <message>
        <source>No copy of a photo left the clinic on this consent</source>
        <translation>Ingen kopi af et foto har forladt klinikken på dette samtykke</translation>
    </message>
    <message>
        <source>Done {when} by {who}: {what}</source>
        <translation>Gjort {when} af {who}: {what}</translation>
    </message>
    <message>
        <source>No copy of the journal was handed out since it was signed</source>
        <translation>Ingen kopi af journalen er udleveret, siden det blev underskrevet</translation>
    </message>
</context>
<context>
    <name>PermitPage</name>
    <message>
        <source>Hand over a consent that is not about a treatment</source>
        <translation>Giv patienten et samtykke, der ikke handler om en behandling</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprog</translation>
    </message>
    <message>
        <source>Only choose a language that the patient reads well</source>
        <translation>Vælg kun et sprog, som patienten læser godt</translation>
    </message>
    <message>
        <source>Consent to</source>
        <translation>Samtykke til</translation>
    </message>
    <message>
        <source>Beside the consent to</source>
        <translation>Ved siden af samtykket til</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>Hvem underskriver</translation>
    </message>
    <message>
        <source>The patient</source>
        <translation>Patienten</translation>
    </message>
    <message>
        <source>A parent, guardian or attorney</source>
        <translation>En forælder, værge eller fremtidsfuldmægtig</translation>
    </message>
    <message>
        <source>Their name</source>
        <translation>Dennes navn</translation>
    </message>
    <message>
        <source>What they are to the patient</source>
        <translation>Relation til patienten</translation>
    </message>
    <message>
        <source>Mother, guardian, attorney …</source>
        <translation>Mor, værge, fremtidsfuldmægtig …</translation>
    </message>
    <message>
        <source>Who interprets</source>
        <translation>Hvem tolker</translation>
    </message>
    <message>
        <source>Who receives the information</source>
        <translation>Hvem får oplysningerne</translation>
    </message>
    <message>
        <source>Which information</source>
        <translation>Hvilke oplysninger</translation>
    </message>
    <message>
        <source>For what</source>
        <translation>Til hvad</translation>
    </message>
    <message>
        <source>The consent ends with it</source>
        <translation>Samtykket slutter med det</translation>
    </message>
    <message>
        <source>Hand over to {name}</source>
        <translation>Giv skærmen til {name}</translation>
    </message>
    <message>
        <source>Choose a consent</source>
        <translation>Vælg et samtykke</translation>
    </message>
    <message>
        <source>Write who receives the information</source>
        <translation>Skriv, hvem der får oplysningerne</translation>
    </message>
    <message>
        <source>Write which information is passed on</source>
        <translation>Skriv, hvilke oplysninger der gives videre</translation>
    </message>
    <message>
        <source>Write what it is passed on for</source>
        <translation>Skriv, hvad de gives videre til</translation>
    </message>
    <message>
        <source>Write who signs for the patient</source>
        <translation>Skriv, hvem der underskriver for patienten</translation>
    </message>
    <message>
        <source>Write what they are to the patient</source>
        <translation>Skriv relationen til patienten</translation>
    </message>
    <message>
        <source>Each is asked for by itself and allows nobody to treat. It counts as soon as it is signed.</source>
        <translation>Hvert samtykke spørges der om for sig, og ingen må behandle på det. Det gælder, så snart det er underskrevet.</translation>
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
        <translation>Foto til journalen</translation>
    </message>
    <message>
        <source>Photos for marketing</source>
        <translation>Foto til markedsføring</translation>
    </message>
    <message>
        <source>Photos for teaching</source>
        <translation>Foto til undervisning</translation>
    </message>
    <message>
        <source>Passing on information</source>
        <translation>Videregivelse af oplysninger</translation>
    </message>
    <message>
        <source>Consent of a parent or guardian</source>
        <translation>Samtykke fra forælder eller værge</translation>
    </message>
    <message>
        <source>News, offers and surveys</source>
        <translation>Nyheder, tilbud og undersøgelser</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Modtager</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Oplysninger</translation>
    </message>
    <message>
        <source>For what</source>
        <translation>Til hvad</translation>
    </message>
    <message>
        <source>Signed by a guardian</source>
        <translation>Underskrevet af en værge</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>Tolk</translation>
    </message>
    <message>
        <source>Allowed: {choices}</source>
        <translation>Tilladt: {choices}</translation>
    </message>
    <message>
        <source>None of the choices is allowed</source>
        <translation>Ingen af valgmulighederne er tilladt</translation>
    </message>
    <message>
        <source>Take down: {what}</source>
        <translation>Tag ned: {what}</translation>
    </message>
    <message>
        <source>Tell {what} that nothing more may be used</source>
        <translation>Sig til {what}, at intet mere må bruges</translation>
    </message>
    <message>
        <source>Call back the copy: {what}</source>
        <translation>Kald kopien tilbage: {what}</translation>
    </message>
    <message>
        <source>Copy of photos: {what}</source>
        <translation>Kopi af fotos: {what}</translation>
    </message>
    <message>
        <source>Make sure that nothing it allowed is in use any more</source>
        <translation>Sørg for, at intet af det, det tillod, er i brug mere</translation>
    </message>
    <message>
        <source>The copy came back</source>
        <translation>Kopien kom tilbage</translation>
    </message>
    <message>
        <source>The recipient says it is deleted or taken down</source>
        <translation>Modtageren oplyser, at den er slettet eller taget ned</translation>
    </message>
    <message>
        <source>The recipient is informed</source>
        <translation>Modtageren er underrettet</translation>
    </message>
    <message>
        <source>The recipient keeps it</source>
        <translation>Modtageren beholder den</translation>
    </message>
    <message>
        <source>Not reached yet</source>
        <translation>Ikke truffet endnu</translation>
    </message>
    <message>
        <source>Take no new photos. Those already taken stay in the record.</source>
        <translation>Tag ingen nye fotos. De, der allerede er taget, bliver i journalen.</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Write the person&apos;s name.</source>
        <translation>Skriv personens navn.</translation>
    </message>
    <message>
        <source>Choose at least one role.</source>
        <translation>Vælg mindst én rolle.</translation>
    </message>
    <message>
        <source>Write who issued the registration.</source>
        <translation>Skriv, hvem der har givet autorisationen.</translation>
    </message>
    <message>
        <source>Write the profession, such as nurse or doctor.</source>
        <translation>Skriv professionen, for eksempel sygeplejerske eller læge.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>As it stands on entries and printouts.</source>
        <translation>Som det står på behandlinger og udskrifter.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Such as nurse, doctor, clinic manager.</source>
        <translation>For eksempel sygeplejerske, læge, klinikleder.</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Roller</translation>
    </message>
    <message>
        <source>Professional registration issued by</source>
        <translation>Autorisation givet af</translation>
    </message>
    <message>
        <source>Registration number</source>
        <translation>Autorisations-ID</translation>
    </message>
    <message>
        <source>Profession</source>
        <translation>Profession</translation>
    </message>
    <message>
        <source>Such as GMC, NMC, GDC or GPhC. The rules may require a registration before treating.</source>
        <translation>For eksempel GMC, NMC, GDC eller GPhC. Reglerne kan kræve en registrering før behandling.</translation>
    </message>
    <message>
        <source>The rules may require a registration before treating.</source>
        <translation>Reglerne kan kræve en autorisation før behandling.</translation>
    </message>
</context>
<context>
    <name>PhotoImportPage</name>
    <message>
        <source>Take in photos</source>
        <translation>Indlæs fotos</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Vælg filer</translation>
    </message>
    <message>
        <source>Choose a folder, card or phone</source>
        <translation>Vælg mappe, kort eller telefon</translation>
    </message>
    <message>
        <source>When in the treatment</source>
        <translation>Hvornår i behandlingen</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Behandling</translation>
    </message>
    <message>
        <source>Its usual poses can then be chosen for each photo</source>
        <translation>Så kan behandlingens sædvanlige positurer vælges for hvert foto</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ingen</translation>
    </message>
    <message numerus="yes">
        <source>Keep %n photo(s) for {name}</source>
        <translation>
            <numerusform>Gem %n foto for {name}</numerusform>
            <numerusform>Gem %n fotos for {name}</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuller</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) more than can be taken in at once: take them in next</source>
        <translation>
            <numerusform>%n billede mere, end der kan tages ind på én gang: tag det ind bagefter</numerusform>
            <numerusform>%n billeder mere, end der kan tages ind på én gang: tag dem ind bagefter</numerusform>
        </translation>
    </message>
    <message>
        <source>Looked at {done} of {total}</source>
        <translation>Set på {done} af {total}</translation>
    </message>
    <message>
        <source>Choose photos</source>
        <translation>Vælg fotos</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} af {total}</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) are in the journal</source>
        <translation>
            <numerusform>%n foto er i journalen</numerusform>
            <numerusform>%n fotos er i journalen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be taken in, see below</source>
        <translation>
            <numerusform>%n kunne ikke indlæses, se nedenfor</numerusform>
            <numerusform>%n kunne ikke indlæses, se nedenfor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are not taken in yet</source>
        <translation>
            <numerusform>%n er ikke taget ind endnu</numerusform>
            <numerusform>%n er ikke taget ind endnu</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhotoLeftOutPage</name>
    <message>
        <source>No photo before {treatment}</source>
        <translation>Intet foto før {treatment}</translation>
    </message>
    <message>
        <source>It counts for the next treatment of this kind, and for one that was done within the last 24 hours</source>
        <translation>Det gælder for den næste behandling af denne slags og for en, der er givet inden for de seneste 24 timer</translation>
    </message>
    <message>
        <source>Why there is no photo</source>
        <translation>Hvorfor der ikke er et foto</translation>
    </message>
    <message>
        <source>The patient declines a photo after {treatment}</source>
        <translation>Patienten afslår foto efter {treatment}</translation>
    </message>
    <message>
        <source>What the patient said</source>
        <translation>Hvad patienten sagde</translation>
    </message>
    <message>
        <source>Take photos instead</source>
        <translation>Tag fotos i stedet</translation>
    </message>
    <message>
        <source>Record for {name}</source>
        <translation>Noter for {name}</translation>
    </message>
    <message>
        <source>Write why there is no photo</source>
        <translation>Skriv, hvorfor der ikke er et foto</translation>
    </message>
    <message>
        <source>It is recorded</source>
        <translation>Det er noteret</translation>
    </message>
    <message>
        <source>It counts for the last treatment of this kind. A photo can still be taken.</source>
        <translation>Det gælder for den seneste behandling af denne slags. Der kan stadig tages et foto.</translation>
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
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Mål</translation>
    </message>
</context>
<context>
    <name>PhotoPage</name>
    <message>
        <source>Describe anew</source>
        <translation>Beskriv på ny</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Læg til side</translation>
    </message>
    <message>
        <source>Draw on it</source>
        <translation>Tegn på det</translation>
    </message>
    <message>
        <source>Drawings</source>
        <translation>Tegninger</translation>
    </message>
    <message>
        <source>Hand out a copy</source>
        <translation>Udlevér en kopi</translation>
    </message>
    <message>
        <source>Newer photo</source>
        <translation>Nyere foto</translation>
    </message>
    <message>
        <source>Older photo</source>
        <translation>Ældre foto</translation>
    </message>
    <message>
        <source>What the journal says</source>
        <translation>Hvad journalen siger</translation>
    </message>
    <message>
        <source>by this clinic’s clock</source>
        <translation>efter klinikkens ur</translation>
    </message>
    <message>
        <source>by the camera’s clock</source>
        <translation>efter kameraets ur</translation>
    </message>
    <message>
        <source>as somebody typed it</source>
        <translation>som nogen har skrevet det</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Taget</translation>
    </message>
    <message>
        <source>When in the treatment</source>
        <translation>Hvornår i behandlingen</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Behandling</translation>
    </message>
    <message>
        <source>Pose</source>
        <translation>Positur</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notat</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>Tegnet</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Størrelse</translation>
    </message>
    <message>
        <source>Consent is in force to</source>
        <translation>Der er gældende samtykke til</translation>
    </message>
    <message>
        <source>nothing: it may not leave the journal</source>
        <translation>intet: det må ikke forlade journalen</translation>
    </message>
    <message>
        <source>Copies were given to</source>
        <translation>Kopier er givet til</translation>
    </message>
</context>
<context>
    <name>PhotoWords</name>
    <message>
        <source>Before</source>
        <translation>Før</translation>
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
        <translation>Ikke knyttet til en behandling</translation>
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
        <translation>Foto beskrevet på ny</translation>
    </message>
    <message>
        <source>Photo set aside</source>
        <translation>Foto lagt til side</translation>
    </message>
    <message>
        <source>Drawn over a photo</source>
        <translation>Tegnet på et foto</translation>
    </message>
    <message>
        <source>Copy of photos handed out</source>
        <translation>Kopi af fotos udleveret</translation>
    </message>
    <message>
        <source>It says whose it is</source>
        <translation>Den siger, hvem den er af</translation>
    </message>
    <message>
        <source>It holds the original file</source>
        <translation>Den indeholder originalfilen</translation>
    </message>
    <message>
        <source>Files deleted from {place}</source>
        <translation>Filer slettet fra {place}</translation>
    </message>
    <message>
        <source>Not deleted: {names}</source>
        <translation>Ikke slettet: {names}</translation>
    </message>
    <message>
        <source>Set aside: {reason}</source>
        <translation>Lagt til side: {reason}</translation>
    </message>
    <message>
        <source>The photo</source>
        <translation>Fotoet</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>Forfra</translation>
    </message>
    <message>
        <source>Front, muscles tensed</source>
        <translation>Forfra, spændte muskler</translation>
    </message>
    <message>
        <source>45° left</source>
        <translation>45° venstre</translation>
    </message>
    <message>
        <source>45° right</source>
        <translation>45° højre</translation>
    </message>
    <message>
        <source>Left profile</source>
        <translation>Venstre profil</translation>
    </message>
    <message>
        <source>Right profile</source>
        <translation>Højre profil</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Bagfra</translation>
    </message>
    <message>
        <source>Close-up</source>
        <translation>Nærbillede</translation>
    </message>
    <message>
        <source>consent taken back, to be called back</source>
        <translation>samtykke trukket tilbage, skal kaldes tilbage</translation>
    </message>
    <message>
        <source>No consent to photos for the record is in force. Hand it over under “Other consents”</source>
        <translation>Der er intet gældende samtykke til fotos i journalen. Giv patienten det under “Andre samtykker”</translation>
    </message>
    <message>
        <source>Chin up</source>
        <translation>Hagen løftet</translation>
    </message>
    <message>
        <source>Smile</source>
        <translation>Smil</translation>
    </message>
    <message>
        <source>Frown</source>
        <translation>Rynkede bryn</translation>
    </message>
    <message>
        <source>Brows raised</source>
        <translation>Løftede bryn</translation>
    </message>
    <message>
        <source>Body from the front</source>
        <translation>Kroppen forfra</translation>
    </message>
    <message>
        <source>Body from behind</source>
        <translation>Kroppen bagfra</translation>
    </message>
    <message>
        <source>Body, left side</source>
        <translation>Kroppen, venstre side</translation>
    </message>
    <message>
        <source>Body, right side</source>
        <translation>Kroppen, højre side</translation>
    </message>
    <message>
        <source>The camera’s clock says another day than this computer’s. Check when the photo was taken.</source>
        <translation>Kameraets ur viser en anden dag end computerens. Kontrollér, hvornår fotoet er taget.</translation>
    </message>
</context>
<context>
    <name>PickPatientDialog</name>
    <message>
        <source>Which patient?</source>
        <translation>Hvilken patient?</translation>
    </message>
</context>
<context>
    <name>PinEntry</name>
    <message>
        <source>The sixth digit hands it over, without Enter</source>
        <translation>Det sjette ciffer sender den, uden Enter</translation>
    </message>
</context>
<context>
    <name>PinField</name>
    <message>
        <source>PIN, six digits</source>
        <translation>Pinkode, seks cifre</translation>
    </message>
</context>
<context>
    <name>PinForm</name>
    <message>
        <source>Your password</source>
        <translation>Din adgangskode</translation>
    </message>
    <message>
        <source>Set the PIN</source>
        <translation>Vælg pinkoden</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>Skriv din adgangskode.</translation>
    </message>
</context>
<context>
    <name>PinPage</name>
    <message>
        <source>Choose your PIN</source>
        <translation>Vælg din pinkode</translation>
    </message>
    <message>
        <source>With it you sign entries, take the screen back from a patient, and come back after the screen locked. It never opens the journal by itself.</source>
        <translation>Med den underskriver du, tager skærmen tilbage fra en patient og kommer tilbage, når skærmen er låst. Den åbner aldrig journalen alene.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ikke nu</translation>
    </message>
</context>
<context>
    <name>PinPair</name>
    <message>
        <source>PIN, six digits</source>
        <translation>Pinkode, seks cifre</translation>
    </message>
    <message>
        <source>No birthday and no pattern.</source>
        <translation>Ingen fødselsdag og intet mønster.</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation>Den samme pinkode igen</translation>
    </message>
    <message>
        <source>A PIN is six digits.</source>
        <translation>En pinkode er på seks cifre.</translation>
    </message>
    <message>
        <source>The two PINs differ. Type the same six digits twice.</source>
        <translation>De to pinkoder er forskellige. Skriv de samme seks cifre to gange.</translation>
    </message>
</context>
<context>
    <name>PlaceChooser</name>
    <message>
        <source>Everywhere in the clinic</source>
        <translation>Overalt i klinikken</translation>
    </message>
</context>
<context>
    <name>PlaceDialog</name>
    <message>
        <source>Where does the clinic treat?</source>
        <translation>Hvor behandler klinikken?</translation>
    </message>
    <message>
        <source>Delegations and competences name it. What holds for the old name does not hold for a new one.</source>
        <translation>Delegationer og kompetencer henviser til det. Det, der gælder for det gamle navn, gælder ikke for et nyt.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Save the place</source>
        <translation>Gem stedet</translation>
    </message>
    <message>
        <source>Write what the place is called</source>
        <translation>Skriv, hvad stedet hedder</translation>
    </message>
</context>
<context>
    <name>PlaceField</name>
    <message>
        <source>Not written down</source>
        <translation>Ikke skrevet ned</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Sted</translation>
    </message>
</context>
<context>
    <name>PlacesPanel</name>
    <message>
        <source>Places</source>
        <translation>Steder</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Sted</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Workstations</source>
        <translation>Arbejdspladser</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>Arbejdsplads</translation>
    </message>
    <message>
        <source>Stands at</source>
        <translation>Står på</translation>
    </message>
    <message>
        <source>Another place…</source>
        <translation>Et sted til…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ret…</translation>
    </message>
    <message>
        <source>Give up this place…</source>
        <translation>Opgiv dette sted…</translation>
    </message>
    <message>
        <source>Name or move…</source>
        <translation>Navngiv eller flyt…</translation>
    </message>
    <message>
        <source>An entry says where it was done: the place of the workstation, unless another is chosen. Delegations and competences for one place do not hold at another. The first place counts where nothing is chosen.</source>
        <translation>Et notat siger, hvor der blev behandlet: arbejdspladsens sted, medmindre et andet vælges. Delegationer og kompetencer til ét sted gælder ikke et andet sted. Det første sted gælder, hvor intet er valgt.</translation>
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
        <translation>ikke udfyldt</translation>
    </message>
    <message>
        <source>No area</source>
        <translation>Intet område</translation>
    </message>
    <message>
        <source>No product</source>
        <translation>Intet produkt</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
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
        <translation>Dosis</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Enhed</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Dybde</translation>
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
        <translation>Sammenhold hvert punkt med papiret</translation>
    </message>
</context>
<context>
    <name>PortabilityDialog</name>
    <message>
        <source>Portable copy of the journal</source>
        <translation>Kopi af journalen til at tage med</translation>
    </message>
    <message>
        <source>None chosen</source>
        <translation>Intet valgt</translation>
    </message>
    <message>
        <source>Choose the folder…</source>
        <translation>Vælg mappen…</translation>
    </message>
    <message>
        <source>Make the copy</source>
        <translation>Lav kopien</translation>
    </message>
    <message>
        <source>Everything in the journal as data that other systems read (FHIR), with photos and documents.</source>
        <translation>Alt i journalen som data, andre systemer kan læse (FHIR), med fotos og dokumenter.</translation>
    </message>
    <message>
        <source>Name of the recipient</source>
        <translation>Modtagerens navn</translation>
    </message>
    <message>
        <source>Whom the patient names</source>
        <translation>Den, patienten nævner</translation>
    </message>
    <message>
        <source>When and how did the patient name them?</source>
        <translation>Hvornår og hvordan nævnte patienten dem?</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>By its two letters, such as DK</source>
        <translation>Med de to bogstaver, for eksempel DK</translation>
    </message>
    <message>
        <source>On what basis it may go to that country</source>
        <translation>På hvilket grundlag det må gå til det land</translation>
    </message>
    <message>
        <source>Which decision, contract or circumstance</source>
        <translation>Hvilken afgørelse, kontrakt eller omstændighed</translation>
    </message>
    <message>
        <source>The files are not encrypted: whoever has them can read them. It is kept in the journal.</source>
        <translation>Filerne er ikke krypteret: den, der har dem, kan læse dem. Det gemmes i journalen.</translation>
    </message>
    <message>
        <source>Why may they be readable?</source>
        <translation>Hvorfor må de kunne læses?</translation>
    </message>
    <message>
        <source>Where to?</source>
        <translation>Hvorhen?</translation>
    </message>
    <message>
        <source>Who gets it?</source>
        <translation>Hvem får den?</translation>
    </message>
    <message>
        <source>How does it get there?</source>
        <translation>Hvordan kommer det derhen?</translation>
    </message>
    <message>
        <source>In which language?</source>
        <translation>På hvilket sprog?</translation>
    </message>
    <message>
        <source>Write who it is</source>
        <translation>Skriv, hvem det er</translation>
    </message>
    <message>
        <source>Write when and how.</source>
        <translation>Skriv hvornår og hvordan.</translation>
    </message>
    <message>
        <source>Write why it may leave without being encrypted.</source>
        <translation>Skriv, hvorfor den må udleveres uden at være krypteret.</translation>
    </message>
    <message>
        <source>Choose the folder first.</source>
        <translation>Vælg mappen først.</translation>
    </message>
    <message>
        <source>It lies here: {place}</source>
        <translation>Den ligger her: {place}</translation>
    </message>
    <message>
        <source>Files that could not be opened and are not in it: {count}. Have the journal checked.</source>
        <translation>Filer, der ikke kunne åbnes og ikke er med: {count}. Få journalen kontrolleret.</translation>
    </message>
    <message>
        <source>Left out, for it was set aside and may be somebody else’s: {count}.</source>
        <translation>Udeladt, fordi det er lagt til side og kan være en andens: {count}.</translation>
    </message>
    <message>
        <source>The copy is made, and the journal says who gets it</source>
        <translation>Kopien er lavet, og journalen siger, hvem der får den</translation>
    </message>
    <message>
        <source>It could not be handed out. Try again.</source>
        <translation>Den kunne ikke udleveres. Prøv igen.</translation>
    </message>
    <message>
        <source>portable-copy</source>
        <translation>kopi-til-at-tage-med</translation>
    </message>
</context>
<context>
    <name>PoseList</name>
    <message>
        <source>Poses</source>
        <translation>Positurer</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) taken</source>
        <translation>
            <numerusform>%n foto taget</numerusform>
            <numerusform>%n fotos taget</numerusform>
        </translation>
    </message>
    <message>
        <source>Another photo</source>
        <translation>Et andet foto</translation>
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
        <translation>Ret en ordination</translation>
    </message>
    <message>
        <source>Medicine</source>
        <translation>Lægemiddel</translation>
    </message>
    <message>
        <source>It is written down here; nothing is sent to a pharmacy</source>
        <translation>Det skrives kun ned her; der sendes intet til et apotek</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Styrke</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Lægemiddelform</translation>
    </message>
    <message>
        <source>Dose</source>
        <translation>Dosis</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Mængde</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Hvad den skal bruges til</translation>
    </message>
    <message>
        <source>Prescribed on</source>
        <translation>Ordineret den</translation>
    </message>
    <message>
        <source>Consultation</source>
        <translation>Konsultation</translation>
    </message>
    <message>
        <source>None that is written here</source>
        <translation>Ingen, der står her</translation>
    </message>
    <message>
        <source>Prescriber</source>
        <translation>Den, der ordinerer</translation>
    </message>
    <message>
        <source>Registration number</source>
        <translation>Autorisationsnummer</translation>
    </message>
    <message>
        <source>How the prescriber saw the patient</source>
        <translation>Hvordan patienten blev set</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemærkning</translation>
    </message>
    <message>
        <source>Sign for {name}</source>
        <translation>Signér for {name}</translation>
    </message>
    <message>
        <source>Write the day of the prescription</source>
        <translation>Skriv dagen for ordinationen</translation>
    </message>
    <message>
        <source>Write the medicine</source>
        <translation>Skriv lægemidlet</translation>
    </message>
    <message>
        <source>Write the dose</source>
        <translation>Skriv doseringen</translation>
    </message>
    <message>
        <source>Write the prescriber&apos;s name</source>
        <translation>Skriv navnet på den, der ordinerer</translation>
    </message>
    <message>
        <source>Write the registration number</source>
        <translation>Skriv autorisationsnummeret</translation>
    </message>
    <message>
        <source>The prescription is signed</source>
        <translation>Ordinationen er underskrevet</translation>
    </message>
</context>
<context>
    <name>PrintFormsPage</name>
    <message>
        <source>Print forms</source>
        <translation>Udskriv skemaer</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprog</translation>
    </message>
    <message>
        <source>Only choose a language that the patient reads well</source>
        <translation>Vælg kun et sprog, som patienten læser godt</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Behandling</translation>
    </message>
    <message>
        <source>Print for {name}</source>
        <translation>Udskriv for {name}</translation>
    </message>
    <message>
        <source>Choose a treatment and tick at least one form</source>
        <translation>Vælg en behandling, og sæt kryds ved mindst ét skema</translation>
    </message>
    <message>
        <source>forms</source>
        <translation>skemaer</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Gemt som {file}</translation>
    </message>
    <message>
        <source>Each form bears the patient&apos;s name and a code that files its scan. What is printed is kept to the letter. A consent on paper counts when two practitioners have compared it.</source>
        <translation>Hvert skema bærer patientens navn og en kode, der lægger scanningen det rigtige sted. Det udskrevne gemmes ordret. Et samtykke på papir gælder, når to behandlere har sammenholdt det.</translation>
    </message>
    <message>
        <source>The forms are made. What was printed stands in the journal.</source>
        <translation>Skemaerne er lavet. Det udskrevne står i journalen.</translation>
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
        <translation>Kopi af det underskrevne samtykke</translation>
    </message>
    <message>
        <source>Copy of the health answers</source>
        <translation>Kopi af helbredssvarene</translation>
    </message>
    <message>
        <source>Why it is handed out</source>
        <translation>Hvorfor den udleveres</translation>
    </message>
    <message>
        <source>In a few words</source>
        <translation>Med få ord</translation>
    </message>
    <message>
        <source>Language of the PDF</source>
        <translation>PDF-filens sprog</translation>
    </message>
    <message>
        <source>Make PDF of {name}</source>
        <translation>Lav PDF for {name}</translation>
    </message>
    <message>
        <source>Write in a few words why it is handed out</source>
        <translation>Skriv med få ord, hvorfor den udleveres</translation>
    </message>
    <message>
        <source>Save the PDF</source>
        <translation>Gem PDF-filen</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>health-answers</source>
        <translation>helbredssvar</translation>
    </message>
    <message>
        <source>journal-copy</source>
        <translation>journal</translation>
    </message>
    <message>
        <source>consent</source>
        <translation>samtykke</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Gemt som {file}</translation>
    </message>
    <message>
        <source>The patient</source>
        <translation>Patienten</translation>
    </message>
    <message>
        <source>An authority or complaint board</source>
        <translation>En myndighed eller et klagenævn</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>En anden</translation>
    </message>
    <message>
        <source>Who gets it</source>
        <translation>Hvem der får den</translation>
    </message>
    <message>
        <source>What goes to somebody else is written down as passed on, on the next page</source>
        <translation>Det, der gives til en anden, noteres som videregivet på næste side</translation>
    </message>
    <message>
        <source>The PDF is sealed by the clinic and is not encrypted: whoever has the file can read it. That it was made stands in the access log.</source>
        <translation>PDF-filen er forseglet af klinikken og ikke krypteret: den, der har filen, kan læse den. Det står i adgangsloggen, at den er lavet.</translation>
    </message>
    <message>
        <source>For example who asked. The patient may read it.</source>
        <translation>For eksempel hvem der bad om den. Patienten kan læse det.</translation>
    </message>
</context>
<context>
    <name>ProblemDialog</name>
    <message>
        <source>This did not work</source>
        <translation>Det lykkedes ikke</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
</context>
<context>
    <name>ProcessingDialog</name>
    <message>
        <source>Register of processing activities</source>
        <translation>Fortegnelse over behandlingsaktiviteter</translation>
    </message>
    <message>
        <source>Language of the register</source>
        <translation>Fortegnelsens sprog</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Gem som PDF…</translation>
    </message>
    <message>
        <source>register-of-processing</source>
        <translation>fortegnelse-over-behandling</translation>
    </message>
    <message>
        <source>The register could not be made. Try again.</source>
        <translation>Fortegnelsen kunne ikke laves. Prøv igen.</translation>
    </message>
</context>
<context>
    <name>ProductDialog</name>
    <message>
        <source>New product</source>
        <translation>Nyt produkt</translation>
    </message>
    <message>
        <source>Change {name}</source>
        <translation>Ret {name}</translation>
    </message>
    <message>
        <source>Register product</source>
        <translation>Opret produkt</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Gem ændringer</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Vælg…</translation>
    </message>
    <message>
        <source>It is a medicine</source>
        <translation>Det er et lægemiddel</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>Producent</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Hvad det er</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Indhold</translation>
    </message>
    <message>
        <source>GTIN or UDI-DI</source>
        <translation>GTIN eller UDI-DI</translation>
    </message>
    <message>
        <source>Pack number</source>
        <translation>Varenummer</translation>
    </message>
    <message>
        <source>Vnr, PZN and the like.</source>
        <translation>Vnr, PZN og lignende.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Enhed</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Styrke</translation>
    </message>
    <message>
        <source>Hours an opened pack may be used</source>
        <translation>Timer en åbnet pakning må bruges</translation>
    </message>
    <message>
        <source>As the maker says. Empty: it is not limited.</source>
        <translation>Som producenten angiver. Tomt: ikke begrænset.</translation>
    </message>
    <message>
        <source>A scan fills it in.</source>
        <translation>En scanning udfylder det.</translation>
    </message>
    <message>
        <source>Write the name</source>
        <translation>Skriv navnet</translation>
    </message>
    <message>
        <source>Choose what it is</source>
        <translation>Vælg, hvad det er</translation>
    </message>
    <message>
        <source>Write a number above zero</source>
        <translation>Skriv et tal over nul</translation>
    </message>
    <message>
        <source>Write a whole number of hours</source>
        <translation>Skriv et helt antal timer</translation>
    </message>
    <message>
        <source>Write the unit</source>
        <translation>Skriv enheden</translation>
    </message>
</context>
<context>
    <name>ProductLines</name>
    <message>
        <source>Write the product that was used, with lot, expiry and amount</source>
        <translation>Skriv det anvendte produkt med batchnummer, udløb og mængde</translation>
    </message>
    <message>
        <source>Another product</source>
        <translation>Endnu et produkt</translation>
    </message>
</context>
<context>
    <name>ProductRow</name>
    <message>
        <source>Write the product</source>
        <translation>Skriv produktet</translation>
    </message>
    <message>
        <source>Write the lot number of {product}</source>
        <translation>Skriv batchnummeret på {product}</translation>
    </message>
    <message>
        <source>Write when lot {lot} expires</source>
        <translation>Skriv, hvornår batch {lot} udløber</translation>
    </message>
    <message>
        <source>Write the amount of {product} as a number above zero</source>
        <translation>Skriv mængden af {product} som et tal over nul</translation>
    </message>
    <message>
        <source>Write what {product} was diluted in as a number of ml above zero</source>
        <translation>Skriv, hvad {product} blev opløst i, som et antal ml over nul</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>Producent</translation>
    </message>
    <message>
        <source>Lot number</source>
        <translation>Batchnummer</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Udløber</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Mængde</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Enhed</translation>
    </message>
    <message>
        <source>Diluted in (ml)</source>
        <translation>Opløst i (ml)</translation>
    </message>
    <message>
        <source>Take this product out</source>
        <translation>Fjern dette produkt</translation>
    </message>
    <message>
        <source>Lot {lot} had expired on the day of the treatment</source>
        <translation>Batch {lot} var udløbet på behandlingsdagen</translation>
    </message>
    <message>
        <source>Strength {strength}</source>
        <translation>Styrke {strength}</translation>
    </message>
    <message>
        <source>UDI {udi}</source>
        <translation>UDI {udi}</translation>
    </message>
    <message>
        <source>From the clinic&apos;s stock</source>
        <translation>Fra klinikkens lager</translation>
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
        <translation>Hvad det er</translation>
    </message>
    <message>
        <source>One pack holds</source>
        <translation>En pakning indeholder</translation>
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
        <translation>Ret…</translation>
    </message>
    <message>
        <source>No products</source>
        <translation>Ingen produkter</translation>
    </message>
    <message>
        <source>Scan a pack above, or register a product.</source>
        <translation>Scan en pakning ovenfor, eller opret et produkt.</translation>
    </message>
    <message>
        <source>A medicine</source>
        <translation>Lægemiddel</translation>
    </message>
    <message>
        <source>One pack holds {content}</source>
        <translation>En pakning indeholder {content}</translation>
    </message>
    <message numerus="yes">
        <source>Opened, it may be used for %n hour(s)</source>
        <translation>
            <numerusform>Må bruges i %n time efter åbning</numerusform>
            <numerusform>Må bruges i %n timer efter åbning</numerusform>
        </translation>
    </message>
    <message>
        <source>GTIN {number}</source>
        <translation>GTIN {number}</translation>
    </message>
    <message>
        <source>Pack number {number}</source>
        <translation>Varenummer {number}</translation>
    </message>
</context>
<context>
    <name>PromiseDialog</name>
    <message>
        <source>What the clinic&apos;s privacy policy promises beside the law. It stands next to the legal deadlines, counted in calendar days, and never replaces them.</source>
        <translation>Det, klinikkens privatlivspolitik lover ud over loven. Det står ved siden af lovens frister, regnes i kalenderdage og træder aldrig i stedet for dem.</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Dage</translation>
    </message>
    <message>
        <source>Empty: the clinic promises none.</source>
        <translation>Tomt: klinikken lover intet.</translation>
    </message>
    <message>
        <source>Why does it change?</source>
        <translation>Hvorfor ændres det?</translation>
    </message>
    <message>
        <source>Promise this</source>
        <translation>Lov dette</translation>
    </message>
    <message>
        <source>Write a whole number of days, or nothing.</source>
        <translation>Skriv et helt antal dage, eller ingenting.</translation>
    </message>
    <message>
        <source>The promise could not be written. Try again.</source>
        <translation>Løftet kunne ikke skrives. Prøv igen.</translation>
    </message>
    <message>
        <source>Promised answer time</source>
        <translation>Lovet svartid</translation>
    </message>
</context>
<context>
    <name>ProofForm</name>
    <message>
        <source>Type the words from the sheet, or say that it is not at hand.</source>
        <translation>Skriv ordene fra arket, eller sig, at det ikke er ved hånden.</translation>
    </message>
    <message>
        <source>Why a new kit?</source>
        <translation>Hvorfor et nyt sæt?</translation>
    </message>
    <message>
        <source>The present sheet 1 is not at hand</source>
        <translation>Det nuværende ark 1 er ikke ved hånden</translation>
    </message>
    <message>
        <source>The 24 words of the present sheet 1</source>
        <translation>De 24 ord på det nuværende ark 1</translation>
    </message>
    <message>
        <source>The 24 words of the present sheet 2</source>
        <translation>De 24 ord på det nuværende ark 2</translation>
    </message>
    <message>
        <source>You do not hold the clinical key, so the present sheet 2 opens it for the new one.</source>
        <translation>Du har ikke den kliniske nøgle, så det nuværende ark 2 åbner den til det nye.</translation>
    </message>
    <message>
        <source>They show that the new kit follows the old one. Separated by spaces or lines; of a split sheet, the words of two shares.</source>
        <translation>De viser, at det nye sæt følger efter det gamle. Adskilt af mellemrum eller linjer; af et delt ark ordene fra to dele.</translation>
    </message>
    <message>
        <source>Print the new sheet 1 (the registry) as three shares</source>
        <translation>Udskriv det nye ark 1 (registret) som tre dele</translation>
    </message>
    <message>
        <source>Print the new sheet 2 (the journals) as three shares</source>
        <translation>Udskriv det nye ark 2 (journalerne) som tre dele</translation>
    </message>
    <message>
        <source>Any two of the three shares open what the sheet does, and one alone nothing: for three people or places, of which one may fail. Nothing is printed that opens alone.</source>
        <translation>To af de tre dele åbner det, som arket åbner, og én alene åbner intet: til tre personer eller steder, hvoraf ét må svigte. Der udskrives intet, som åbner alene.</translation>
    </message>
</context>
<context>
    <name>PublishDialog</name>
    <message>
        <source>Publish “{title}”?</source>
        <translation>Udgive “{title}”?</translation>
    </message>
    <message>
        <source>{use}, {language}, version {version}. Reviewed by: {reviewer}</source>
        <translation>{use}, {language}, version {version}. Gennemgået af: {reviewer}</translation>
    </message>
    <message>
        <source>Publish version {version}</source>
        <translation>Udgiv version {version}</translation>
    </message>
    <message>
        <source>This is a new text. Patients read it as soon as a treatment or consent names it.</source>
        <translation>Dette er en ny tekst. Patienter læser den, så snart en behandling eller et samtykke nævner den.</translation>
    </message>
    <message>
        <source>The next patients read it instead of version {version}. What has been signed keeps the words it had.</source>
        <translation>De næste patienter læser den i stedet for version {version}. Det, der er underskrevet, beholder sine ord.</translation>
    </message>
    <message>
        <source>The text could not be published. Try again.</source>
        <translation>Teksten kunne ikke udgives. Prøv igen.</translation>
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
        <translation>Ret en reaktion</translation>
    </message>
    <message>
        <source>How serious</source>
        <translation>Hvor alvorlig</translation>
    </message>
    <message>
        <source>When it began</source>
        <translation>Hvornår den begyndte</translation>
    </message>
    <message>
        <source>None of those written here</source>
        <translation>Ingen af dem, der står her</translation>
    </message>
    <message>
        <source>What the patient has</source>
        <translation>Hvad patienten har</translation>
    </message>
    <message>
        <source>Kept as a draft while you write</source>
        <translation>Gemmes som kladde, mens du skriver</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Hvad der blev gjort</translation>
    </message>
    <message>
        <source>How it stands now</source>
        <translation>Status nu</translation>
    </message>
    <message>
        <source>Follow up on</source>
        <translation>Følges op den</translation>
    </message>
    <message>
        <source>It stands on the list of what waits from that day</source>
        <translation>Fra den dag står den på listen over det, der venter</translation>
    </message>
    <message>
        <source>Sign for {name}</source>
        <translation>Signér for {name}</translation>
    </message>
    <message>
        <source>Describe the reaction</source>
        <translation>Beskriv reaktionen</translation>
    </message>
    <message>
        <source>The reaction is signed</source>
        <translation>Reaktionen er underskrevet</translation>
    </message>
    <message>
        <source>After which treatment</source>
        <translation>Efter hvilken behandling</translation>
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
        <translation>Har fået</translation>
    </message>
    <message>
        <source>Treated</source>
        <translation>Behandlet</translation>
    </message>
    <message>
        <source>Last call</source>
        <translation>Opkald</translation>
    </message>
    <message>
        <source>Call list</source>
        <translation>Ringeliste</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>Åbn journalen</translation>
    </message>
    <message>
        <source>Note about the call</source>
        <translation>Bemærkning om opkaldet</translation>
    </message>
    <message>
        <source>Nobody has called</source>
        <translation>Ikke ringet</translation>
    </message>
    <message>
        <source>Corrected: named no longer</source>
        <translation>Rettet: nævnes ikke længere</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>kan ikke læses</translation>
    </message>
    <message>
        <source>No phone number</source>
        <translation>Intet telefonnummer</translation>
    </message>
    <message>
        <source>Born {date}</source>
        <translation>Født {date}</translation>
    </message>
    <message>
        <source>Corrected since: the lot is named no longer.</source>
        <translation>Siden rettet: batchen nævnes ikke længere.</translation>
    </message>
    <message>
        <source>{told}, lot written as {lot}</source>
        <translation>{told}, batch skrevet som {lot}</translation>
    </message>
</context>
<context>
    <name>RecallScreen</name>
    <message>
        <source>Recall</source>
        <translation>Tilbagekaldelse</translation>
    </message>
    <message>
        <source>Everyone who was treated with a lot, and whom to call.</source>
        <translation>Alle, der er behandlet med en batch, og hvem der skal ringes til.</translation>
    </message>
    <message>
        <source>Scan a pack of the lot, or type its number</source>
        <translation>Scan en pakning fra batchen, eller skriv dens nummer</translation>
    </message>
    <message>
        <source>Blanks, hyphens and capitals make no difference.</source>
        <translation>Mellemrum, bindestreger og store bogstaver gør ingen forskel.</translation>
    </message>
    <message>
        <source>Show the names</source>
        <translation>Vis navnene</translation>
    </message>
    <message>
        <source>Call list as PDF…</source>
        <translation>Ringeliste som PDF…</translation>
    </message>
    <message>
        <source>As a table (CSV)…</source>
        <translation>Som tabel (CSV)…</translation>
    </message>
    <message>
        <source>No lot looked up</source>
        <translation>Ingen batch slået op</translation>
    </message>
    <message>
        <source>Or lot {lot}</source>
        <translation>Eller batch {lot}</translation>
    </message>
    <message>
        <source>Showing the names is written in the access log, with everyone who is shown.</source>
        <translation>At navnene vises, skrives i adgangsloggen med alle, der vises.</translation>
    </message>
    <message>
        <source>First you see how many patients got it.</source>
        <translation>Først ser du, hvor mange patienter der har fået den.</translation>
    </message>
    <message>
        <source>No names are shown</source>
        <translation>Ingen navne vises</translation>
    </message>
    <message>
        <source>Lot {lot}</source>
        <translation>Batch {lot}</translation>
    </message>
    <message>
        <source>No treatment names this lot, and none of this number was received here. Compare the number.</source>
        <translation>Ingen behandling nævner denne batch, og der er ikke modtaget en batch med det nummer her. Kontrollér nummeret.</translation>
    </message>
    <message>
        <source>No treatment names this lot.</source>
        <translation>Ingen behandling nævner denne batch.</translation>
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
            <numerusform>%n behandlinger</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them no longer naming the lot after a correction</source>
        <translation>
            <numerusform>%n af dem nævner efter en rettelse ikke længere batchen</numerusform>
            <numerusform>%n af dem nævner efter en rettelse ikke længere batchen</numerusform>
        </translation>
    </message>
    <message>
        <source>This could not be looked up. Try again.</source>
        <translation>Det kunne ikke slås op. Prøv igen.</translation>
    </message>
    <message>
        <source>The call is written in the journal.</source>
        <translation>Opkaldet er skrevet i journalen.</translation>
    </message>
    <message>
        <source>Save the call list</source>
        <translation>Gem ringelisten</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabel (*.csv)</translation>
    </message>
    <message>
        <source>recall</source>
        <translation>tilbagekaldelse</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Gemt som {file}</translation>
    </message>
</context>
<context>
    <name>ReceiveDialog</name>
    <message>
        <source>Take in a request</source>
        <translation>Modtag en anmodning</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>Modtag</translation>
    </message>
    <message>
        <source>Choose the patient…</source>
        <translation>Vælg patienten…</translation>
    </message>
    <message>
        <source>Is no patient here</source>
        <translation>Er ikke patient her</translation>
    </message>
    <message>
        <source>Who asks?</source>
        <translation>Hvem beder?</translation>
    </message>
    <message>
        <source>Where does the answer go?</source>
        <translation>Hvor skal svaret sendes hen?</translation>
    </message>
    <message>
        <source>Address or e-mail, where it is another than the patient&apos;s registered one.</source>
        <translation>Adresse eller e-mail, hvis det er en anden end den, patienten er registreret med.</translation>
    </message>
    <message>
        <source>Nothing about health: everyone at reception can read it. File the letter itself as a document.</source>
        <translation>Intet om helbred: alle i receptionen kan læse det. Læg selve brevet i journalen som dokument.</translation>
    </message>
    <message>
        <source>What is asked for?</source>
        <translation>Hvad bedes der om?</translation>
    </message>
    <message>
        <source>When did it reach the clinic?</source>
        <translation>Hvornår nåede det klinikken?</translation>
    </message>
    <message>
        <source>How did it come?</source>
        <translation>Hvordan kom det?</translation>
    </message>
    <message>
        <source>Whose data?</source>
        <translation>Hvis oplysninger?</translation>
    </message>
    <message>
        <source>Who asks for them?</source>
        <translation>Hvem beder om dem?</translation>
    </message>
    <message>
        <source>What was asked, in a few words</source>
        <translation>Hvad der bedes om, med få ord</translation>
    </message>
    <message>
        <source>Write the day on which it reached the clinic.</source>
        <translation>Skriv den dag, det nåede klinikken.</translation>
    </message>
    <message>
        <source>The request could not be taken in. Try again.</source>
        <translation>Anmodningen kunne ikke modtages. Prøv igen.</translation>
    </message>
    <message>
        <source>No patient chosen</source>
        <translation>Ingen patient valgt</translation>
    </message>
</context>
<context>
    <name>ReceiveLotDialog</name>
    <message>
        <source>Receive a lot</source>
        <translation>Modtag en batch</translation>
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
        <translation>Som det står på pakningen.</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Udløber</translation>
    </message>
    <message>
        <source>The last day on which it may be used.</source>
        <translation>Den sidste dag, den må bruges.</translation>
    </message>
    <message>
        <source>How many packs</source>
        <translation>Antal pakninger</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Leverandør</translation>
    </message>
    <message>
        <source>Receive lot</source>
        <translation>Modtag batch</translation>
    </message>
    <message>
        <source>Register the product first</source>
        <translation>Opret produktet først</translation>
    </message>
    <message>
        <source>Write the lot number</source>
        <translation>Skriv batchnummeret</translation>
    </message>
    <message>
        <source>Write a whole number above zero</source>
        <translation>Skriv et helt tal over nul</translation>
    </message>
    <message>
        <source>Write when it expires</source>
        <translation>Skriv, hvornår den udløber</translation>
    </message>
</context>
<context>
    <name>ReceivedWords</name>
    <message>
        <source>Referral</source>
        <translation>Henvisning</translation>
    </message>
    <message>
        <source>Discharge letter</source>
        <translation>Udskrivningsbrev</translation>
    </message>
    <message>
        <source>Test result</source>
        <translation>Prøvesvar</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Brev</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Billede</translation>
    </message>
    <message>
        <source>Earlier journal</source>
        <translation>Tidligere journal</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andet</translation>
    </message>
    <message>
        <source>Document: {title}</source>
        <translation>Dokument: {title}</translation>
    </message>
    <message>
        <source>Paper, not scanned: {place}</source>
        <translation>Papir, ikke scannet: {place}</translation>
    </message>
    <message>
        <source>Paper, its scan is filed: {place}</source>
        <translation>Papir, scanningen ligger i journalen: {place}</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Hvad det er</translation>
    </message>
    <message>
        <source>From whom</source>
        <translation>Fra hvem</translation>
    </message>
    <message>
        <source>Date on the document</source>
        <translation>Dato på dokumentet</translation>
    </message>
    <message>
        <source>When it came</source>
        <translation>Hvornår det kom</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Sider</translation>
    </message>
    <message>
        <source>Where the paper lies</source>
        <translation>Hvor papiret ligger</translation>
    </message>
</context>
<context>
    <name>RecordConsents</name>
    <message>
        <source>The consent counts now</source>
        <translation>Samtykket gælder nu</translation>
    </message>
    <message>
        <source>The consent cannot count as it was taken:
{reasons}</source>
        <translation>Samtykket kan ikke gælde, som det er taget:
{reasons}</translation>
    </message>
    <message>
        <source>Save what the patient answered first</source>
        <translation>Gem først det, patienten har svaret</translation>
    </message>
    <message>
        <source>The consent cannot be signed yet:
{reasons}</source>
        <translation>Samtykket kan ikke underskrives endnu:
{reasons}</translation>
    </message>
    <message>
        <source>What the patient answered is not in the journal yet. Do not close the program.</source>
        <translation>Patientens svar står endnu ikke i journalen. Luk ikke programmet.</translation>
    </message>
</context>
<context>
    <name>RecordDetail</name>
    <message>
        <source>Back</source>
        <translation>Tilbage</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Ret</translation>
    </message>
    <message>
        <source>The patient withdraws it</source>
        <translation>Patienten trækker det tilbage</translation>
    </message>
    <message>
        <source>Copy for the patient</source>
        <translation>Kopi til patienten</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Vist</translation>
    </message>
    <message>
        <source>Let it count</source>
        <translation>Lad det gælde</translation>
    </message>
    <message>
        <source>What the patient asked or added</source>
        <translation>Det spurgte patienten om eller tilføjede</translation>
    </message>
    <message>
        <source>Rests on the consent of</source>
        <translation>Hviler på samtykket af</translation>
    </message>
    <message>
        <source>In writing</source>
        <translation>Skriftligt</translation>
    </message>
    <message>
        <source>Talked through</source>
        <translation>Gennemgået mundtligt</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Af</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>Tolk</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemærkning</translation>
    </message>
    <message>
        <source>With last time&apos;s answers</source>
        <translation>Med svarene fra sidst</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>Tomt</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>Besvaret af</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Besvaret</translation>
    </message>
    <message>
        <source>Handed over by</source>
        <translation>Overrakt af</translation>
    </message>
    <message>
        <source>The form began</source>
        <translation>Skemaet begyndte</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Opmærksomhedspunkter</translation>
    </message>
    <message>
        <source>None known</source>
        <translation>Ingen kendte</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>Ikke registreret</translation>
    </message>
    <message>
        <source>Allergies</source>
        <translation>Allergier</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Bemærkninger</translation>
    </message>
    <message>
        <source>How it can be verified</source>
        <translation>Sådan kan det kontrolleres</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Skrevet</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Place in the ledger</source>
        <translation>Plads i hovedbogen</translation>
    </message>
    <message>
        <source>Ledger leaf</source>
        <translation>Blad i hovedbogen</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Text&apos;s SHA-256</source>
        <translation>Tekstens SHA-256</translation>
    </message>
    <message>
        <source>Questionnaire</source>
        <translation>Helbredsskema</translation>
    </message>
    <message>
        <source>Questionnaire&apos;s SHA-256</source>
        <translation>Helbredsskemaets SHA-256</translation>
    </message>
    <message>
        <source>File&apos;s SHA-256</source>
        <translation>Filens SHA-256</translation>
    </message>
    <message>
        <source>Rules&apos; SHA-256</source>
        <translation>Reglernes SHA-256</translation>
    </message>
    <message>
        <source>Rules not followed</source>
        <translation>Regler, der ikke blev fulgt</translation>
    </message>
</context>
<context>
    <name>RecordHealth</name>
    <message>
        <source>The patient did not want to answer the health questions. Nothing is kept.</source>
        <translation>Patienten ville ikke besvare helbredsskemaet. Intet er gemt.</translation>
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
        <translation>Samtykker</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Stamdata</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Parts of the record</source>
        <translation>Journalens dele</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Skriv notat</translation>
    </message>
    <message>
        <source>File a document</source>
        <translation>Læg et dokument i journalen</translation>
    </message>
    <message>
        <source>Treated elsewhere</source>
        <translation>Behandlet andetsteds</translation>
    </message>
    <message>
        <source>Hand over health questions</source>
        <translation>Giv helbredsskema</translation>
    </message>
    <message>
        <source>Journal as PDF</source>
        <translation>Journal som PDF</translation>
    </message>
    <message>
        <source>Give information</source>
        <translation>Giv information</translation>
    </message>
    <message>
        <source>Hand over consent</source>
        <translation>Giv samtykket til patienten</translation>
    </message>
    <message>
        <source>Other consents</source>
        <translation>Andre samtykker</translation>
    </message>
    <message>
        <source>Change details</source>
        <translation>Ret stamdata</translation>
    </message>
    <message>
        <source>Book an appointment</source>
        <translation>Book en aftale</translation>
    </message>
    <message>
        <source>Join with another registration</source>
        <translation>Læg sammen med en anden registrering</translation>
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
        <translation>Ingen poster</translation>
    </message>
    <message>
        <source>Start with the allergies, then give information</source>
        <translation>Begynd med allergierne, og giv så information</translation>
    </message>
    <message>
        <source>No consents</source>
        <translation>Ingen samtykker</translation>
    </message>
    <message>
        <source>Give information first, then hand over the consent</source>
        <translation>Giv først information, og giv så patienten samtykket</translation>
    </message>
    <message>
        <source>This journal is restricted</source>
        <translation>Denne journal er begrænset</translation>
    </message>
    <message>
        <source>Nobody is treated here until the owner lifts the restriction</source>
        <translation>Ingen behandles her, før ejeren ophæver begrænsningen</translation>
    </message>
</context>
<context>
    <name>RecordPapers</name>
    <message>
        <source>Print forms</source>
        <translation>Udskriv skemaer</translation>
    </message>
    <message>
        <source>File a scan</source>
        <translation>Læg en scanning i journalen</translation>
    </message>
    <message>
        <source>Signed elsewhere</source>
        <translation>Underskrevet andetsteds</translation>
    </message>
    <message>
        <source>Confirm a paper consent</source>
        <translation>Bekræft et samtykke på papir</translation>
    </message>
</context>
<context>
    <name>RecordPhotos</name>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Take photos</source>
        <translation>Tag fotos</translation>
    </message>
    <message>
        <source>Take in photos</source>
        <translation>Indlæs fotos</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>Tidspunkt</translation>
    </message>
    <message>
        <source>Pose</source>
        <translation>Positur</translation>
    </message>
    <message>
        <source>Show those set aside</source>
        <translation>Vis dem, der er lagt til side</translation>
    </message>
    <message>
        <source>No photos</source>
        <translation>Ingen fotos</translation>
    </message>
    <message>
        <source>Take them with a camera or in from a file, drop them here, or paste one with Ctrl+V</source>
        <translation>Tag dem med kameraet, indlæs dem fra en fil, slip dem her, eller indsæt et med Ctrl+V</translation>
    </message>
    <message>
        <source>No photo fits the filter</source>
        <translation>Intet foto passer til filteret</translation>
    </message>
    <message>
        <source>Choose another moment or pose</source>
        <translation>Vælg et andet tidspunkt eller en anden positur</translation>
    </message>
    <message>
        <source>All moments</source>
        <translation>Alle tidspunkter</translation>
    </message>
    <message>
        <source>All poses</source>
        <translation>Alle positurer</translation>
    </message>
    <message>
        <source>Compare the chosen</source>
        <translation>Sammenlign de valgte</translation>
    </message>
    <message>
        <source>Choose two to four photos with Ctrl or Shift</source>
        <translation>Vælg to til fire fotos med Ctrl eller Skift</translation>
    </message>
    <message>
        <source>From the clipboard</source>
        <translation>Fra udklipsholderen</translation>
    </message>
</context>
<context>
    <name>RecordScreen</name>
    <message>
        <source>The draft is thrown away</source>
        <translation>Kladden er kasseret</translation>
    </message>
</context>
<context>
    <name>RecordTop</name>
    <message>
        <source>Record allergies</source>
        <translation>Registrér allergier</translation>
    </message>
    <message>
        <source>Confirm allergies</source>
        <translation>Bekræft allergier</translation>
    </message>
</context>
<context>
    <name>RecoverPage</name>
    <message>
        <source>Use the recovery sheet</source>
        <translation>Brug gendannelsesarket</translation>
    </message>
    <message>
        <source>For a forgotten password or a new computer. It is written into the journal that you did.</source>
        <translation>Til en glemt adgangskode eller en ny computer. Det skrives i journalen, at du gjorde det.</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>Hvem er du?</translation>
    </message>
    <message>
        <source>The 24 words of recovery sheet 1</source>
        <translation>De 24 ord på gendannelsesark 1</translation>
    </message>
    <message>
        <source>The 24 words of recovery sheet 2</source>
        <translation>De 24 ord på gendannelsesark 2</translation>
    </message>
    <message>
        <source>Only if no practitioner can grant you the clinical key afterwards.</source>
        <translation>Kun hvis ingen behandler kan give dig den kliniske nøgle bagefter.</translation>
    </message>
    <message>
        <source>Why do you go on?</source>
        <translation>Hvorfor fortsætter du?</translation>
    </message>
    <message>
        <source>Your reason is written into the journal.</source>
        <translation>Din grund skrives i journalen.</translation>
    </message>
    <message>
        <source>Set the new password and sign in</source>
        <translation>Vælg den nye adgangskode, og log ind</translation>
    </message>
    <message>
        <source>Back to sign-in</source>
        <translation>Tilbage til login</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Logger ind</translation>
    </message>
    <message>
        <source>Type the words from the sheet.</source>
        <translation>Skriv ordene fra arket.</translation>
    </message>
    <message>
        <source>Write why you go on. It is kept in the journal.</source>
        <translation>Skriv, hvorfor du fortsætter. Det gemmes i journalen.</translation>
    </message>
    <message>
        <source>Stop: this may not be the newest journal</source>
        <translation>Stop: det er måske ikke den nyeste journal</translation>
    </message>
    <message>
        <source>In force: {kit}.</source>
        <translation>Gælder nu: {kit}.</translation>
    </message>
    <message>
        <source>Separated by spaces or lines; of a split sheet, the words of two shares.</source>
        <translation>Adskilt af mellemrum eller linjer; af et delt ark ordene fra to dele.</translation>
    </message>
</context>
<context>
    <name>RecoveryKitScreen</name>
    <message>
        <source>Recovery kit</source>
        <translation>Gendannelsesark</translation>
    </message>
    <message>
        <source>Two printed sheets that open the journal when every password is lost. We keep no copy.</source>
        <translation>To udskrevne ark, der åbner journalen, når alle adgangskoder er væk. Der gemmes ingen kopi.</translation>
    </message>
    <message>
        <source>Until both sheets were typed back, no patient can be registered.</source>
        <translation>Indtil begge ark er skrevet tilbage, kan ingen patient oprettes.</translation>
    </message>
    <message>
        <source>We cannot recover yet</source>
        <translation>Vi kan ikke gendanne endnu</translation>
    </message>
    <message>
        <source>More than 30 days have passed. Fetch the sheets and type them once more.</source>
        <translation>Der er gået mere end 30 dage. Find arkene frem, og skriv dem en gang til.</translation>
    </message>
    <message>
        <source>Is the kit still where it should be?</source>
        <translation>Er arkene stadig, hvor de skal være?</translation>
    </message>
    <message>
        <source>Both sheets were tried.</source>
        <translation>Begge ark er prøvet.</translation>
    </message>
    <message>
        <source>We can recover</source>
        <translation>Vi kan gendanne</translation>
    </message>
    <message>
        <source>Never typed back.</source>
        <translation>Aldrig skrevet tilbage.</translation>
    </message>
    <message>
        <source>Last typed back {when}.</source>
        <translation>Sidst skrevet tilbage {when}.</translation>
    </message>
    <message>
        <source>This sheet opens the journal.</source>
        <translation>Arket åbner journalen.</translation>
    </message>
    <message>
        <source>It was printed as three shares, of which any two open it.</source>
        <translation>Det er udskrevet som tre dele, hvoraf to åbner det.</translation>
    </message>
</context>
<context>
    <name>RedactDialog</name>
    <message>
        <source>What goes out: {case}</source>
        <translation>Hvad der udleveres: {case}</translation>
    </message>
    <message>
        <source>What is blackened</source>
        <translation>Hvad der overstreges</translation>
    </message>
    <message>
        <source>Whoever receives the journal reads it: name nobody here</source>
        <translation>Den, der får journalen, læser det: nævn ingen her</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Hvorfor</translation>
    </message>
    <message>
        <source>Blacken it</source>
        <translation>Overstreg</translation>
    </message>
    <message>
        <source>Let it go out</source>
        <translation>Lad det gå med</translation>
    </message>
    <message>
        <source>Keep this</source>
        <translation>Gem dette</translation>
    </message>
    <message>
        <source>What goes out</source>
        <translation>Hvad der udleveres</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Optegnelse</translation>
    </message>
    <message>
        <source>In the copy</source>
        <translation>I kopien</translation>
    </message>
    <message>
        <source>The whole record</source>
        <translation>Hele optegnelsen</translation>
    </message>
    <message>
        <source>Only: {text}</source>
        <translation>Kun: {text}</translation>
    </message>
    <message>
        <source>Write why it is blackened</source>
        <translation>Skriv, hvorfor det overstreges</translation>
    </message>
    <message>
        <source>This could not be done.</source>
        <translation>Det kunne ikke lade sig gøre.</translation>
    </message>
    <message>
        <source>Draft, not signed</source>
        <translation>Kladde uden underskrift</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Udelad den</translation>
    </message>
    <message>
        <source>It was corrected. What is blackened is so in every version.</source>
        <translation>Den er rettet. Det, der overstreges, overstreges i alle udgaver.</translation>
    </message>
    <message>
        <source>Nobody has signed this. It may repeat what is blackened, so it stays behind unless you let it out.</source>
        <translation>Ingen har underskrevet dette. Det kan gentage det, der er overstreget, så det bliver her, medmindre du lader det gå med.</translation>
    </message>
    <message>
        <source>What was decided before cannot be read. Decide again what goes out.</source>
        <translation>Det, der blev besluttet før, kan ikke læses. Beslut igen, hvad der udleveres.</translation>
    </message>
    <message>
        <source>What was decided before names records that are not in this journal any more: registrations were merged or parted since. Look at what is left, and keep it.</source>
        <translation>Det, der blev besluttet før, nævner optegnelser, som ikke længere er i denne journal: registreringer er lagt sammen eller skilt ad siden. Se på det, der er tilbage, og gem det.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Hvornår</translation>
    </message>
    <message>
        <source>Goes out</source>
        <translation>Udleveres</translation>
    </message>
    <message>
        <source>Stays behind</source>
        <translation>Bliver her</translation>
    </message>
    <message>
        <source>Partly blackened</source>
        <translation>Delvis overstreget</translation>
    </message>
    <message>
        <source>Blackened</source>
        <translation>Overstreget</translation>
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
        <translation>Registrér</translation>
    </message>
</context>
<context>
    <name>RegistryCard</name>
    <message>
        <source>Change details</source>
        <translation>Ret stamdata</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tilbage</translation>
    </message>
    <message>
        <source>Book an appointment</source>
        <translation>Book en aftale</translation>
    </message>
    <message>
        <source>Join with another registration</source>
        <translation>Læg sammen med en anden registrering</translation>
    </message>
    <message>
        <source>Hand over consent</source>
        <translation>Giv samtykket til patienten</translation>
    </message>
    <message>
        <source>Other consents</source>
        <translation>Andre samtykker</translation>
    </message>
    <message>
        <source>Hand over health questions</source>
        <translation>Giv helbredsskema</translation>
    </message>
    <message>
        <source>Consent withdrawn</source>
        <translation>Samtykke trukket tilbage</translation>
    </message>
    <message>
        <source>Check identity</source>
        <translation>Kontrollér identitet</translation>
    </message>
    <message>
        <source>Marketing</source>
        <translation>Markedsføring</translation>
    </message>
    <message>
        <source>Print forms</source>
        <translation>Udskriv skemaer</translation>
    </message>
    <message>
        <source>File a scan</source>
        <translation>Læg en scanning i journalen</translation>
    </message>
    <message>
        <source>File a document</source>
        <translation>Læg et dokument i journalen</translation>
    </message>
    <message>
        <source>Save again</source>
        <translation>Gem igen</translation>
    </message>
    <message>
        <source>The health answers were handed in at {time}</source>
        <translation>Helbredssvarene blev afleveret kl. {time}</translation>
    </message>
    <message>
        <source>Save what the patient answered first</source>
        <translation>Gem først det, patienten har svaret</translation>
    </message>
    <message>
        <source>The patient did not want to answer. Nothing is kept.</source>
        <translation>Patienten ville ikke svare. Intet er gemt.</translation>
    </message>
    <message>
        <source>What the patient answered is not in the journal yet. Do not close the program.</source>
        <translation>Patientens svar står endnu ikke i journalen. Luk ikke programmet.</translation>
    </message>
</context>
<context>
    <name>RegistryForm</name>
    <message>
        <source>Who it is</source>
        <translation>Hvem det er</translation>
    </message>
    <message>
        <source>How to reach them</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mere</translation>
    </message>
    <message>
        <source>Another ID number</source>
        <translation>Endnu et id-nummer</translation>
    </message>
    <message>
        <source>For example 7/7/1961</source>
        <translation>For eksempel 7/7/1961</translation>
    </message>
    <message>
        <source>Texts to read and sign come in it</source>
        <translation>Tekster at læse og underskrive vises på det</translation>
    </message>
    <message>
        <source>In conversations</source>
        <translation>I samtaler</translation>
    </message>
    <message>
        <source>Another phone</source>
        <translation>Endnu en telefon</translation>
    </message>
    <message>
        <source>Type it first: it suggests birth date and gender</source>
        <translation>Skriv det først: det foreslår fødselsdato og køn</translation>
    </message>
    <message>
        <source>Take this number out</source>
        <translation>Fjern dette nummer</translation>
    </message>
</context>
<context>
    <name>RegistryFormScreen</name>
    <message>
        <source>Change details of {name}</source>
        <translation>Ret stamdata for {name}</translation>
    </message>
    <message>
        <source>Save for {name}</source>
        <translation>Gem for {name}</translation>
    </message>
    <message>
        <source>The details of {name} are saved</source>
        <translation>Stamdata for {name} er gemt</translation>
    </message>
</context>
<context>
    <name>RegistryView</name>
    <message>
        <source>Not known</source>
        <translation>Ikke kendt</translation>
    </message>
    <message>
        <source>Information from: {source}</source>
        <translation>Oplysning fra: {source}</translation>
    </message>
    <message>
        <source>{document}, born {date}</source>
        <translation>{document}, født {date}</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>Grund: {reason}</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Registreret</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Ændret</translation>
    </message>
    <message>
        <source>Identity checked</source>
        <translation>Identitet kontrolleret</translation>
    </message>
    <message>
        <source>Privacy notice given</source>
        <translation>Privatlivspolitik givet</translation>
    </message>
    <message>
        <source>Choice about marketing</source>
        <translation>Valg om markedsføring</translation>
    </message>
    <message>
        <source>Request for own data</source>
        <translation>Anmodning om egne oplysninger</translation>
    </message>
    <message>
        <source>Complaint case</source>
        <translation>Klagesag</translation>
    </message>
    <message>
        <source>Joined with another registration</source>
        <translation>Lagt sammen med en anden registrering</translation>
    </message>
    <message>
        <source>Shown apart again</source>
        <translation>Vises igen hver for sig</translation>
    </message>
    <message>
        <source>{field}: {new} (before: {old})</source>
        <translation>{field}: {new} (før: {old})</translation>
    </message>
    <message>
        <source>Registered details</source>
        <translation>Registrerede stamdata</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historik</translation>
    </message>
    <message>
        <source>Registered details and their history</source>
        <translation>Registrerede stamdata og deres historik</translation>
    </message>
    <message>
        <source>Undo: show apart again</source>
        <translation>Fortryd: vis igen hver for sig</translation>
    </message>
    <message>
        <source>Journal restricted</source>
        <translation>Journalen begrænset</translation>
    </message>
    <message>
        <source>Restriction lifted</source>
        <translation>Begrænsningen ophævet</translation>
    </message>
    <message>
        <source>Earlier objection known again</source>
        <translation>Tidligere indsigelse genkendt</translation>
    </message>
</context>
<context>
    <name>RepeatPlan</name>
    <message>
        <source>Repeat last plan</source>
        <translation>Gentag sidste plan</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Fortryd</translation>
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
            <numerusform>%n indstilling</numerusform>
            <numerusform>%n indstillinger</numerusform>
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
        <translation>Kopieret fra {date}: {what}.</translation>
    </message>
    <message>
        <source>Fill in lot and expiry, and check every dose.</source>
        <translation>Udfyld batch (lot) og udløb, og kontrollér hver dosis.</translation>
    </message>
    <message>
        <source>Check everything before you sign.</source>
        <translation>Kontrollér det hele, før du underskriver.</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Access report for {name}</source>
        <translation>Logudskrift til {name}</translation>
    </message>
    <message>
        <source>Show the names of staff</source>
        <translation>Vis medarbejdernes navne</translation>
    </message>
    <message>
        <source>Why is it handed out?</source>
        <translation>Hvorfor udleveres den?</translation>
    </message>
    <message>
        <source>The patient may read this.</source>
        <translation>Patienten kan læse dette.</translation>
    </message>
    <message>
        <source>Open the file when it is saved</source>
        <translation>Åbn filen, når den er gemt</translation>
    </message>
    <message>
        <source>Making the report</source>
        <translation>Udskriften laves</translation>
    </message>
    <message>
        <source>Names are shown only where the patient needs them to exercise a right; else the roles suffice.</source>
        <translation>Navne vises kun, hvor patienten har brug for dem for at udøve en ret; ellers er rollerne nok.</translation>
    </message>
    <message>
        <source>Language of the report</source>
        <translation>Udskriftens sprog</translation>
    </message>
    <message>
        <source>Make the report…</source>
        <translation>Lav udskriften…</translation>
    </message>
    <message>
        <source>access-report</source>
        <translation>logudskrift</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Text for the authority</source>
        <translation>Tekst til myndigheden</translation>
    </message>
    <message>
        <source>What it may come from</source>
        <translation>Hvad det kan skyldes</translation>
    </message>
    <message>
        <source>A medicine</source>
        <translation>Lægemiddel</translation>
    </message>
    <message>
        <source>A device, such as a filler or a laser</source>
        <translation>Udstyr, for eksempel en filler eller en laser</translation>
    </message>
    <message>
        <source>With the patient&apos;s name instead of initials</source>
        <translation>Med patientens navn i stedet for initialer</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Kopiér teksten</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Gem som PDF</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>The text is copied</source>
        <translation>Teksten er kopieret</translation>
    </message>
    <message>
        <source>report-to-authority</source>
        <translation>indberetning-til-myndighed</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Gemt som {file}</translation>
    </message>
    <message>
        <source>Nothing is sent. Write a follow-up when you have told the authority.</source>
        <translation>Der sendes intet. Skriv en opfølgning, når I har underrettet myndigheden.</translation>
    </message>
</context>
<context>
    <name>ReportWords</name>
    <message>
        <source>Treatments</source>
        <translation>Behandlinger</translation>
    </message>
    <message>
        <source>Reactions</source>
        <translation>Reaktioner</translation>
    </message>
    <message>
        <source>Follow-ups of reactions</source>
        <translation>Opfølgninger på reaktioner</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Samtykker</translation>
    </message>
    <message>
        <source>By treatment</source>
        <translation>Efter behandling</translation>
    </message>
    <message>
        <source>By practitioner</source>
        <translation>Efter behandler</translation>
    </message>
    <message>
        <source>By seriousness</source>
        <translation>Efter alvorlighed</translation>
    </message>
    <message>
        <source>By outcome</source>
        <translation>Efter udfald</translation>
    </message>
    <message>
        <source>By what was decided</source>
        <translation>Efter beslutning</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>Pr. måned</translation>
    </message>
    <message>
        <source>By quarter</source>
        <translation>Pr. kvartal</translation>
    </message>
    <message>
        <source>By year</source>
        <translation>Pr. år</translation>
    </message>
    <message>
        <source>Q{number}</source>
        <translation>{number}. kv.</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>Kunne ikke læses</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Givet</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Afslået</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Trukket tilbage</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>Alt under ét</translation>
    </message>
</context>
<context>
    <name>ReportedPage</name>
    <message>
        <source>A treatment elsewhere, or before this journal was kept</source>
        <translation>En behandling et andet sted, eller før denne journal blev ført</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Behandling</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Udført</translation>
    </message>
    <message>
        <source>As near as it is known</source>
        <translation>Så præcist som det vides</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Hvor</translation>
    </message>
    <message>
        <source>A clinic, a town, or that the patient does not know</source>
        <translation>En klinik, en by, eller at patienten ikke ved det</translation>
    </message>
    <message>
        <source>Known from</source>
        <translation>Kendt fra</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemærkning</translation>
    </message>
    <message>
        <source>Record for {name}</source>
        <translation>Registrér for {name}</translation>
    </message>
    <message>
        <source>Type the day, as near as it is known</source>
        <translation>Skriv dagen, så præcist som den vides</translation>
    </message>
    <message>
        <source>Write where, or that the patient does not know</source>
        <translation>Skriv hvor, eller at patienten ikke ved det</translation>
    </message>
    <message>
        <source>The treatment elsewhere is recorded</source>
        <translation>Behandlingen andetsteds er registreret</translation>
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
        <translation>Hvad klinikken har gjort, talt op uden nogens identitet. Hver optælling skrives i loggen.</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>Hvad der tælles</translation>
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
        <translation>Tæl</translation>
    </message>
    <message>
        <source>As a table (CSV)…</source>
        <translation>Som tabel (CSV)…</translation>
    </message>
    <message>
        <source>Nothing counted yet</source>
        <translation>Intet talt endnu</translation>
    </message>
    <message>
        <source>Choose what to count, and press Count.</source>
        <translation>Vælg, hvad der skal tælles, og tryk på Tæl.</translation>
    </message>
    <message>
        <source>This could not be counted. Try again.</source>
        <translation>Det kunne ikke tælles. Prøv igen.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>not shown</source>
        <translation>vises ikke</translation>
    </message>
    <message>
        <source>Counted until {day}.</source>
        <translation>Talt til og med {day}.</translation>
    </message>
    <message>
        <source>Hand out one report of a period, not several made at different times.</source>
        <translation>Udlever én rapport om en periode, ikke flere, der er lavet på forskellige tidspunkter.</translation>
    </message>
    <message>
        <source>The same numbers stand in the table below.</source>
        <translation>De samme tal står i tabellen nedenfor.</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Gem rapporten</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabel (*.csv)</translation>
    </message>
    <message>
        <source>report</source>
        <translation>rapport</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Gemt som {file}</translation>
    </message>
    <message>
        <source>A quarter is counted once it is over, and a year&apos;s sum once the year is: sums that grow from report to report would tell what is hidden.</source>
        <translation>Et kvartal tælles, når det er forbi, og et års sum, når året er: Summer, der vokser fra rapport til rapport, ville røbe det, der er skjult.</translation>
    </message>
    <message>
        <source>No year is over yet.</source>
        <translation>Intet år er forbi endnu.</translation>
    </message>
    <message>
        <source>No quarter of this year is over yet.</source>
        <translation>Intet kvartal i dette år er forbi endnu.</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Linjer</translation>
    </message>
    <message>
        <source>{year} until {day}</source>
        <translation>{year} til {day}</translation>
    </message>
    <message>
        <source>A dash ({sign}) stands for a count that is not shown, because it is under five, of fewer than five patients, or such a count could be computed from it.</source>
        <translation>En streg ({sign}) står for et antal, der ikke vises, fordi det er under fem, vedrører færre end fem patienter, eller fordi et sådant antal kunne beregnes ud fra det.</translation>
    </message>
</context>
<context>
    <name>RequestSteps</name>
    <message>
        <source>Identity is shown…</source>
        <translation>Identiteten er godtgjort…</translation>
    </message>
    <message>
        <source>Begin gathering…</source>
        <translation>Begynd indsamlingen…</translation>
    </message>
    <message>
        <source>To review…</source>
        <translation>Til gennemgang…</translation>
    </message>
    <message>
        <source>It is sent…</source>
        <translation>Det er sendt…</translation>
    </message>
    <message>
        <source>The receipt is sent…</source>
        <translation>Kvitteringen er sendt…</translation>
    </message>
    <message>
        <source>Identity is asked for…</source>
        <translation>Identiteten er efterspurgt…</translation>
    </message>
    <message>
        <source>We asked what is meant…</source>
        <translation>Vi har spurgt, hvad der menes…</translation>
    </message>
    <message>
        <source>It was said what is meant…</source>
        <translation>Det er forklaret, hvad der menes…</translation>
    </message>
    <message>
        <source>It takes longer…</source>
        <translation>Det tager længere tid…</translation>
    </message>
    <message>
        <source>Refuse…</source>
        <translation>Afslå…</translation>
    </message>
    <message>
        <source>The person took it back…</source>
        <translation>Personen har taget den tilbage…</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Notér</translation>
    </message>
    <message>
        <source>On which day?</source>
        <translation>Hvilken dag?</translation>
    </message>
    <message>
        <source>Remark, nothing about health</source>
        <translation>Bemærkning, intet om helbred</translation>
    </message>
    <message>
        <source>What showed that the person may ask. Nothing more is asked for than it takes, and no document is copied.</source>
        <translation>Hvad der viste, at personen må bede om det. Der bedes ikke om mere end nødvendigt, og ingen legitimation kopieres.</translation>
    </message>
    <message>
        <source>The person was told that the clinic has it.</source>
        <translation>Personen har fået at vide, at klinikken har modtaget den.</translation>
    </message>
    <message>
        <source>Ask only where there is doubt, and at once: only then may a clock stand.</source>
        <translation>Spørg kun ved tvivl, og straks: kun da kan en frist stå stille.</translation>
    </message>
    <message>
        <source>What the clinic asked stands in the letter. Where the law says so, the clock stands.</source>
        <translation>Det, klinikken spørger om, står i brevet. Hvor loven siger det, står fristen stille.</translation>
    </message>
    <message>
        <source>The clock goes on from the day of the answer.</source>
        <translation>Fristen løber videre fra den dag, svaret kom.</translation>
    </message>
    <message>
        <source>What did we ask?</source>
        <translation>Hvad spurgte vi om?</translation>
    </message>
    <message>
        <source>What is looked for: the journal, photos, papers, messages, what was passed on, the log.</source>
        <translation>Hvad der ledes efter: journalen, fotos, papirer, beskeder, hvad der er givet videre, loggen.</translation>
    </message>
    <message>
        <source>A person reads through what was gathered before it leaves. This stands in the answer.</source>
        <translation>Et menneske læser det indsamlede igennem, før det forlader klinikken. Dette står i svaret.</translation>
    </message>
    <message>
        <source>The person must be told today, with the reason; the letter is under Letters afterwards.</source>
        <translation>Personen skal have det at vide i dag, med begrundelsen; brevet findes bagefter under Breve.</translation>
    </message>
    <message>
        <source>What is gathered?</source>
        <translation>Hvad indsamles?</translation>
    </message>
    <message>
        <source>What is handed out, what is left out, and why?</source>
        <translation>Hvad udleveres, hvad udelades, og hvorfor?</translation>
    </message>
    <message>
        <source>Why does it take longer?</source>
        <translation>Hvorfor tager det længere tid?</translation>
    </message>
    <message>
        <source>Begin gathering</source>
        <translation>Begynd indsamlingen</translation>
    </message>
    <message>
        <source>Sign the review</source>
        <translation>Underskriv gennemgangen</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>Forlæng</translation>
    </message>
    <message>
        <source>By when does the answer come?</source>
        <translation>Hvornår kommer svaret senest?</translation>
    </message>
    <message>
        <source>The answer has left the clinic. This closes the request.</source>
        <translation>Svaret har forladt klinikken. Dette afslutter anmodningen.</translation>
    </message>
    <message>
        <source>Close as answered</source>
        <translation>Afslut som besvaret</translation>
    </message>
    <message>
        <source>This closes the request without an answer. Also where it goes on under a patient found.</source>
        <translation>Dette afslutter anmodningen uden svar. Også når den fortsætter under en patient, der blev fundet.</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>Afslut den</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begrundelse</translation>
    </message>
    <message>
        <source>The person is told the paragraph, the reason, and where to complain. This closes the request.</source>
        <translation>Personen får paragraffen, begrundelsen og klagevejledning. Dette afslutter anmodningen.</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Afslå</translation>
    </message>
    <message>
        <source>Reason, as the person reads it</source>
        <translation>Begrundelse, som personen læser den</translation>
    </message>
</context>
<context>
    <name>RequestWords</name>
    <message>
        <source>Access</source>
        <translation>Indsigt</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Berigtigelse</translation>
    </message>
    <message>
        <source>Erasure</source>
        <translation>Sletning</translation>
    </message>
    <message>
        <source>Restriction</source>
        <translation>Begrænsning</translation>
    </message>
    <message>
        <source>Portability</source>
        <translation>Dataportabilitet</translation>
    </message>
    <message>
        <source>Objection</source>
        <translation>Indsigelse</translation>
    </message>
    <message>
        <source>Withdrawal</source>
        <translation>Tilbagetrækning</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Klage</translation>
    </message>
    <message>
        <source>The person whose data it is</source>
        <translation>Den, oplysningerne handler om</translation>
    </message>
    <message>
        <source>A parent or guardian</source>
        <translation>En forælder eller værge</translation>
    </message>
    <message>
        <source>Someone with a power of attorney</source>
        <translation>En med fuldmagt</translation>
    </message>
    <message>
        <source>A relative of someone who has died</source>
        <translation>En pårørende til en afdød</translation>
    </message>
    <message>
        <source>Someone else</source>
        <translation>En anden</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Modtaget</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identitet</translation>
    </message>
    <message>
        <source>Gathering</source>
        <translation>Indsamling</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Gennemgang</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Sendt</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Besvaret</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Afslået</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Taget tilbage</translation>
    </message>
    <message>
        <source>Receipt sent</source>
        <translation>Kvittering sendt</translation>
    </message>
    <message>
        <source>Identity asked for</source>
        <translation>Identitet efterspurgt</translation>
    </message>
    <message>
        <source>Identity shown</source>
        <translation>Identitet godtgjort</translation>
    </message>
    <message>
        <source>Asked what is meant</source>
        <translation>Spurgt, hvad der menes</translation>
    </message>
    <message>
        <source>It was said what is meant</source>
        <translation>Det blev forklaret, hvad der menes</translation>
    </message>
    <message>
        <source>Known at the clinic, seen in person</source>
        <translation>Kendt i klinikken, set personligt</translation>
    </message>
    <message>
        <source>Document with a picture</source>
        <translation>Billedlegitimation</translation>
    </message>
    <message>
        <source>Electronic identity</source>
        <translation>Elektronisk id</translation>
    </message>
    <message>
        <source>Answers only the person knows</source>
        <translation>Svar, kun personen kender</translation>
    </message>
    <message>
        <source>Power of attorney or custody, and who holds it</source>
        <translation>Fuldmagt eller forældremyndighed, og hvem der har den</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Udleveret</translation>
    </message>
    <message>
        <source>By post</source>
        <translation>Med post</translation>
    </message>
    <message>
        <source>Encrypted e-mail</source>
        <translation>Krypteret e-mail</translation>
    </message>
    <message>
        <source>Secure digital post</source>
        <translation>Sikker digital post</translation>
    </message>
    <message>
        <source>By phone</source>
        <translation>Telefonisk</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Kvittering</translation>
    </message>
    <message>
        <source>Please show who you are</source>
        <translation>Vis os, hvem du er</translation>
    </message>
    <message>
        <source>Please tell us what you mean</source>
        <translation>Fortæl os, hvad du mener</translation>
    </message>
    <message>
        <source>It takes longer</source>
        <translation>Det tager længere tid</translation>
    </message>
    <message>
        <source>Refusal</source>
        <translation>Afslag</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Svar</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>frist i dag</translation>
    </message>
    <message>
        <source>clock stands</source>
        <translation>fristen står stille</translation>
    </message>
    <message>
        <source>as soon as possible</source>
        <translation>hurtigst muligt</translation>
    </message>
    <message>
        <source>The same day</source>
        <translation>Samme dag</translation>
    </message>
    <message>
        <source>As soon as possible</source>
        <translation>Hurtigst muligt</translation>
    </message>
    <message>
        <source>stands since {day}, until the answer comes</source>
        <translation>står stille siden {day}, indtil svaret kommer</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>overholdt</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>overskredet</translation>
    </message>
    <message>
        <source>{day}, {left}</source>
        <translation>{day}, {left}</translation>
    </message>
    <message>
        <source>{words}, extended</source>
        <translation>{words}, forlænget</translation>
    </message>
    <message>
        <source>Request: {right}</source>
        <translation>Anmodning: {right}</translation>
    </message>
    <message>
        <source>Gathering began</source>
        <translation>Indsamlingen begyndt</translation>
    </message>
    <message>
        <source>Ready for review</source>
        <translation>Klar til gennemgang</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>Mere tid</translation>
    </message>
    <message>
        <source>Answer promised by {day}</source>
        <translation>Svar lovet senest {day}</translation>
    </message>
</context>
<context>
    <name>RequestsScreen</name>
    <message>
        <source>Privacy requests</source>
        <translation>Anmodninger om data</translation>
    </message>
    <message>
        <source>Requests for access, correction, erasure and the like, with what the law gives for the answer.</source>
        <translation>Anmodninger om indsigt, berigtigelse, sletning og lignende, med lovens frist for svaret.</translation>
    </message>
    <message>
        <source>Take in a request…</source>
        <translation>Modtag en anmodning…</translation>
    </message>
    <message>
        <source>Complaint cases…</source>
        <translation>Klagesager…</translation>
    </message>
    <message>
        <source>Keep or erase…</source>
        <translation>Bevar eller slet…</translation>
    </message>
    <message>
        <source>Breaches…</source>
        <translation>Sikkerhedsbrud…</translation>
    </message>
    <message>
        <source>Open or closed requests</source>
        <translation>Åbne eller afsluttede anmodninger</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åbne</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Afsluttede</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>Afsluttet den</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Tid tilbage</translation>
    </message>
    <message>
        <source>Whose data</source>
        <translation>Hvis oplysninger</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Bedt om</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Trin</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anmodninger</translation>
    </message>
    <message>
        <source>No closed requests</source>
        <translation>Ingen afsluttede anmodninger</translation>
    </message>
    <message>
        <source>A letter, an e-mail or a word at the desk: take it in, and the clocks run.</source>
        <translation>Et brev, en e-mail eller et ord ved skranken: modtag den, så løber fristerne.</translation>
    </message>
    <message>
        <source>No open requests</source>
        <translation>Ingen åbne anmodninger</translation>
    </message>
    <message>
        <source>The request is taken in. Its clocks run.</source>
        <translation>Anmodningen er modtaget. Dens frister løber.</translation>
    </message>
    <message>
        <source>It is written and signed.</source>
        <translation>Det er skrevet og underskrevet.</translation>
    </message>
    <message>
        <source>The letter is saved. The program sends nothing.</source>
        <translation>Brevet er gemt. Programmet sender intet.</translation>
    </message>
    <message>
        <source>The promise is written.</source>
        <translation>Løftet er skrevet.</translation>
    </message>
    <message>
        <source>Register of processing…</source>
        <translation>Fortegnelse over behandling…</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Gemt som {file}</translation>
    </message>
    <message>
        <source>Restricted journals…</source>
        <translation>Begrænsede journaler…</translation>
    </message>
    <message>
        <source>The journal is restricted.</source>
        <translation>Journalen er begrænset.</translation>
    </message>
    <message>
        <source>Hand out the whole clinic…</source>
        <translation>Udlevér hele klinikken…</translation>
    </message>
    <message>
        <source>Passed on and obtained…</source>
        <translation>Videregivet og indhentet…</translation>
    </message>
    <message>
        <source>Promised answer time…</source>
        <translation>Lovet svartid…</translation>
    </message>
</context>
<context>
    <name>RestorePage</name>
    <message>
        <source>The journal is made anew in a new folder and verified before it counts. Backups stay as they are.</source>
        <translation>Journalen laves på ny i en ny mappe og kontrolleres, før den gælder. Sikkerhedskopierne bliver, som de er.</translation>
    </message>
    <message>
        <source>A backup opens with the recovery kit, or with an owner&apos;s password where the clinic&apos;s computer is left.</source>
        <translation>En sikkerhedskopi åbnes med gendannelsesarkene, eller med en ejers adgangskode hvor klinikkens computer er tilbage.</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Gendan fra en sikkerhedskopi</translation>
    </message>
    <message>
        <source>Restore and verify</source>
        <translation>Gendan og kontrollér</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Log ind</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Næste</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tilbage</translation>
    </message>
    <message>
        <source>Copying and verifying everything. This may take some minutes.</source>
        <translation>Kopierer og kontrollerer alt. Det kan tage nogle minutter.</translation>
    </message>
    <message>
        <source>Copying and verifying</source>
        <translation>Kopierer og kontrollerer</translation>
    </message>
    <message>
        <source>It was stopped. Nothing was restored.</source>
        <translation>Det blev standset. Intet blev gendannet.</translation>
    </message>
    <message>
        <source>It was verified, and this computer opens it from now on.</source>
        <translation>Den er kontrolleret, og denne computer åbner den fra nu af.</translation>
    </message>
    <message>
        <source>The journal is restored</source>
        <translation>Journalen er gendannet</translation>
    </message>
    <message>
        <source>Nothing was restored yet</source>
        <translation>Intet er gendannet endnu</translation>
    </message>
    <message>
        <source>The backup of {when}, with {records} records. The journal now lies in {folder}.</source>
        <translation>Sikkerhedskopien fra {when} med {records} poster. Journalen ligger nu i {folder}.</translation>
    </message>
    <message>
        <source>The journal had come further than this backup: what was written after it is lost.</source>
        <translation>Journalen var nået længere end denne sikkerhedskopi: Det der blev skrevet efter den, er tabt.</translation>
    </message>
    <message>
        <source>What was written after the backup, if anything, is lost; nothing here tells of any.</source>
        <translation>Hvad der måtte være skrevet efter sikkerhedskopien, er tabt; om der var noget, kan ikke ses her.</translation>
    </message>
    <message>
        <source>Erasures made after the backup and made again now: {count}.</source>
        <translation>Sletninger foretaget efter sikkerhedskopien og gentaget nu: {count}.</translation>
    </message>
    <message>
        <source>What was erased after the backup is there again. Erase it again.</source>
        <translation>Det der blev slettet efter sikkerhedskopien, er der igen. Slet det igen.</translation>
    </message>
    <message>
        <source>Erasures are known until {when}. Make any later one again.</source>
        <translation>Sletninger kendes indtil {when}. Gentag enhver senere.</translation>
    </message>
    <message>
        <source>Make a backup soon, and keep the old computer&apos;s disk until you know that nothing is missing.</source>
        <translation>Tag snart en sikkerhedskopi, og behold den gamle computers disk, til du ved at intet mangler.</translation>
    </message>
    <message>
        <source>Before you sign in, compare this with “Record 0” on the recovery sheets:
{fingerprint}
If it differs, this is not your clinic&apos;s journal: do not sign in, and find out who had the drive.</source>
        <translation>Sammenlign dette med “Optegnelse 0” på gendannelsesarkene, før du logger ind:
{fingerprint}
Er det et andet, er dette ikke jeres kliniks journal: Log ikke ind, og find ud af, hvem der har haft drevet.</translation>
    </message>
    <message>
        <source>That you restored it, and from which backup it goes on, is written into the journal.</source>
        <translation>At du gendannede den, og fra hvilken sikkerhedskopi den går videre, skrives i journalen.</translation>
    </message>
</context>
<context>
    <name>RestrictForm</name>
    <message>
        <source>Restrict a journal</source>
        <translation>Begræns en journal</translation>
    </message>
    <message>
        <source>Choose the patient…</source>
        <translation>Vælg patienten…</translation>
    </message>
    <message>
        <source>Restrict the journal</source>
        <translation>Begræns journalen</translation>
    </message>
    <message>
        <source>Nothing about health: everyone at reception can read it.</source>
        <translation>Intet om helbred: alle i receptionen kan læse det.</translation>
    </message>
    <message>
        <source>A restricted journal is kept and locked. Others open it only with a reason, which the owner is told. It is left out of lists, reports and marketing until an owner lifts the restriction.</source>
        <translation>En begrænset journal er gemt og låst. Andre åbner den kun med en begrundelse, som ejeren får. Den er ude af lister, rapporter og markedsføring, indtil en ejer ophæver begrænsningen.</translation>
    </message>
    <message>
        <source>Nobody need be named. Who is not can only open it with a reason.</source>
        <translation>Ingen behøver nævnes. Den, der ikke er det, kan kun åbne den med en begrundelse.</translation>
    </message>
    <message>
        <source>Whose journal?</source>
        <translation>Hvis journal?</translation>
    </message>
    <message>
        <source>On what ground?</source>
        <translation>På hvilket grundlag?</translation>
    </message>
    <message>
        <source>Why, in a few words</source>
        <translation>Hvorfor, med få ord</translation>
    </message>
    <message>
        <source>Who may still open it?</source>
        <translation>Hvem må stadig åbne den?</translation>
    </message>
    <message>
        <source>Choose whose journal it is.</source>
        <translation>Vælg, hvis journal det er.</translation>
    </message>
    <message>
        <source>Choose on what ground.</source>
        <translation>Vælg grundlaget.</translation>
    </message>
</context>
<context>
    <name>RestrictionWords</name>
    <message>
        <source>The patient says that it is wrong: until that is checked (Art. 18 (1) (a))</source>
        <translation>Patienten siger, at den er forkert: indtil det er undersøgt (art. 18, stk. 1, litra a)</translation>
    </message>
    <message>
        <source>It should not be here, and the patient wants it kept (Art. 18 (1) (b))</source>
        <translation>Den burde ikke være her, og patienten vil have den gemt (art. 18, stk. 1, litra b)</translation>
    </message>
    <message>
        <source>The clinic needs it no longer, the patient does, for a claim (Art. 18 (1) (c))</source>
        <translation>Klinikken har ikke brug for den mere, det har patienten, til et retskrav (art. 18, stk. 1, litra c)</translation>
    </message>
    <message>
        <source>The patient objects: until it is decided whose interest weighs more (Art. 18 (1) (d))</source>
        <translation>Patienten gør indsigelse: indtil det er afgjort, hvis interesse der vejer tungest (art. 18, stk. 1, litra d)</translation>
    </message>
    <message>
        <source>The patient has it blocked for other staff (PDL 4:4, SUL § 42 a)</source>
        <translation>Patienten har spærret den for andre medarbejdere (SUL § 42 a, PDL 4:4)</translation>
    </message>
    <message>
        <source>The patient consents to it now (Art. 18 (2))</source>
        <translation>Patienten samtykker til det nu (art. 18, stk. 2)</translation>
    </message>
    <message>
        <source>Somebody is in danger and the patient cannot be asked (Art. 18 (2), PDL 4:5)</source>
        <translation>Nogen er i fare, og patienten kan ikke spørges (art. 18, stk. 2, PDL 4:5)</translation>
    </message>
    <message>
        <source>To establish, exercise or defend a legal claim (Art. 18 (2))</source>
        <translation>For at fastlægge, gøre gældende eller forsvare et retskrav (art. 18, stk. 2)</translation>
    </message>
    <message>
        <source>An important public interest, such as an order of an authority (Art. 18 (2))</source>
        <translation>Vigtige samfundsinteresser, for eksempel et påbud fra en myndighed (art. 18, stk. 2)</translation>
    </message>
    <message>
        <source>This journal is restricted. Only what has happened, corrections, papers, requests and complaint cases can be written in it.</source>
        <translation>Denne journal er begrænset. Kun det, der er sket, rettelser, papirer, anmodninger og klagesager kan skrives i den.</translation>
    </message>
    <message>
        <source>Journal restricted</source>
        <translation>Journalen begrænset</translation>
    </message>
    <message>
        <source>Restriction lifted</source>
        <translation>Begrænsningen ophævet</translation>
    </message>
    <message>
        <source>The patient was told on {day}</source>
        <translation>Patienten fik besked den {day}</translation>
    </message>
    <message>
        <source>What this restriction says cannot be read, so the journal stays closed. Run a full check.</source>
        <translation>Det, som denne begrænsning siger, kan ikke læses, så journalen forbliver lukket. Kør en fuld kontrol.</translation>
    </message>
</context>
<context>
    <name>RestrictionsDialog</name>
    <message>
        <source>Restricted journals</source>
        <translation>Begrænsede journaler</translation>
    </message>
    <message>
        <source>Restrict a journal…</source>
        <translation>Begræns en journal…</translation>
    </message>
    <message>
        <source>Lift the restriction…</source>
        <translation>Ophæv begrænsningen…</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Siden</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Ikke kendt</translation>
    </message>
    <message>
        <source>Open to nobody without a reason</source>
        <translation>Åben for ingen uden begrundelse</translation>
    </message>
    <message>
        <source>Open to: {names}</source>
        <translation>Åben for: {names}</translation>
    </message>
    <message>
        <source>Set by {name}</source>
        <translation>Sat af {name}</translation>
    </message>
    <message>
        <source>No journal is restricted</source>
        <translation>Ingen journal er begrænset</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Review an emergency</source>
        <translation>Gennemgå en akut behandling</translation>
    </message>
    <message>
        <source>What follows from it</source>
        <translation>Hvad det giver anledning til</translation>
    </message>
    <message>
        <source>Or that nothing does</source>
        <translation>Eller at det ikke giver anledning til noget</translation>
    </message>
    <message>
        <source>Sign the review</source>
        <translation>Underskriv gennemgangen</translation>
    </message>
    <message>
        <source>Write what follows from it, or that nothing does</source>
        <translation>Skriv, hvad det giver anledning til, eller at det ikke giver anledning til noget</translation>
    </message>
    <message>
        <source>The review is signed</source>
        <translation>Gennemgangen er underskrevet</translation>
    </message>
</context>
<context>
    <name>RoleReviewDialog</name>
    <message>
        <source>Who holds which role</source>
        <translation>Hvem har hvilken rolle</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>Det er rigtigt</translation>
    </message>
    <message>
        <source>To be changed</source>
        <translation>Skal ændres</translation>
    </message>
    <message>
        <source>Sign the review</source>
        <translation>Underskriv gennemgangen</translation>
    </message>
    <message>
        <source>Needed where something is to change; it is kept. The change itself is made under People.</source>
        <translation>Kræves, hvor noget skal ændres; det gemmes. Selve ændringen sker under Medarbejdere.</translation>
    </message>
    <message>
        <source>What is to change?</source>
        <translation>Hvad skal ændres?</translation>
    </message>
    <message>
        <source>To be reviewed by {day}.</source>
        <translation>Skal gennemgås senest {day}.</translation>
    </message>
    <message>
        <source>Last reviewed on {day} by {name}.</source>
        <translation>Sidst gennemgået {day} af {name}.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Roller</translation>
    </message>
    <message>
        <source>Last sign-in</source>
        <translation>Sidste login</translation>
    </message>
    <message>
        <source>Clinical key</source>
        <translation>Klinisk nøgle</translation>
    </message>
    <message>
        <source>Cleared for</source>
        <translation>Godkendt til</translation>
    </message>
    <message numerus="yes">
        <source>%n treatments</source>
        <translation>
            <numerusform>%n behandling</numerusform>
            <numerusform>%n behandlinger</numerusform>
        </translation>
    </message>
    <message>
        <source>Write what is to change, then press Enter.</source>
        <translation>Skriv, hvad der skal ændres, og tryk Enter.</translation>
    </message>
    <message>
        <source>This could not be done.</source>
        <translation>Det kunne ikke gøres.</translation>
    </message>
    <message>
        <source>The review is overdue: it was due by {day}.</source>
        <translation>Gennemgangen er for sent: den skulle være lavet senest {day}.</translation>
    </message>
    <message numerus="yes">
        <source>%n people left to say it of: then the review can be signed.</source>
        <translation>
            <numerusform>%n person mangler at blive gennemgået, før gennemgangen kan underskrives.</numerusform>
            <numerusform>%n personer mangler at blive gennemgået, før gennemgangen kan underskrives.</numerusform>
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
        <translation>Ikke angivet</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rigtigt</translation>
    </message>
    <message>
        <source>To change: {note}</source>
        <translation>Skal ændres: {note}</translation>
    </message>
    <message>
        <source>Judged</source>
        <translation>Vurderet</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>Practitioner</source>
        <translation>Behandler</translation>
    </message>
    <message>
        <source>Receptionist</source>
        <translation>Receptionist</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Ejer</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>Kontrollant</translation>
    </message>
    <message>
        <source>Reads and writes health data, collects consent, treats and signs. Holds the clinical key.</source>
        <translation>Læser og skriver helbredsoplysninger, indhenter samtykke, behandler og underskriver. Har den kliniske nøgle.</translation>
    </message>
    <message>
        <source>Registers patients and hands them forms. Cannot read health data.</source>
        <translation>Opretter patienter og giver dem formularer. Kan ikke læse helbredsoplysninger.</translation>
    </message>
    <message>
        <source>Decides about people, rules and the access log. Cannot read health data by that alone.</source>
        <translation>Bestemmer over medarbejdere, regler og adgangslog. Kan ikke læse helbredsoplysninger alene af den grund.</translation>
    </message>
    <message>
        <source>Reviews who has looked at what. Cannot read health data or contact details.</source>
        <translation>Gennemgår, hvem der har set hvad. Kan ikke læse helbredsoplysninger eller kontaktoplysninger.</translation>
    </message>
</context>
<context>
    <name>RuleWords</name>
    <message>
        <source>Years of age</source>
        <translation>Alder i år</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Timer</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Dage</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Måneder</translation>
    </message>
    <message>
        <source>Months that a consent is valid</source>
        <translation>Måneder, som et samtykke gælder</translation>
    </message>
    <message>
        <source>Months after which the time starts anew</source>
        <translation>Måneder, hvorefter tiden begynder forfra</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Områder</translation>
    </message>
    <message>
        <source>Professions</source>
        <translation>Faggrupper</translation>
    </message>
    <message>
        <source>Not in force yet, from {first}</source>
        <translation>Endnu ikke i kraft, fra {first}</translation>
    </message>
    <message>
        <source>In force since {first}</source>
        <translation>I kraft siden {first}</translation>
    </message>
    <message>
        <source>In force from {first} to {last}</source>
        <translation>I kraft fra {first} til {last}</translation>
    </message>
    <message>
        <source>as the rules have it</source>
        <translation>som reglerne har det</translation>
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
        <translation>Hvad den gør</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Hvor sikker</translation>
    </message>
    <message>
        <source>Adjusted</source>
        <translation>Tilpasset</translation>
    </message>
    <message>
        <source>Rules of the treatment</source>
        <translation>Regler for behandlingen</translation>
    </message>
    <message>
        <source>Adjust…</source>
        <translation>Tilpas…</translation>
    </message>
    <message>
        <source>Take the adjustment back…</source>
        <translation>Træk tilpasningen tilbage…</translation>
    </message>
    <message>
        <source>from {day}: {what}</source>
        <translation>fra {day}: {what}</translation>
    </message>
    <message>
        <source>Adjusted by {name}, {when}: {what}. Reason: {reason}</source>
        <translation>Tilpasset af {name}, {when}: {what}. Begrundelse: {reason}</translation>
    </message>
    <message>
        <source>By the clinic</source>
        <translation>Af klinikken</translation>
    </message>
</context>
<context>
    <name>RulesScreen</name>
    <message>
        <source>Rules and texts</source>
        <translation>Regler og tekster</translation>
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
        <translation>Tilpasninger</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Tekster</translation>
    </message>
    <message>
        <source>Parts of rules and texts</source>
        <translation>Dele af regler og tekster</translation>
    </message>
    <message>
        <source>The rules are in force.</source>
        <translation>Reglerne er trådt i kraft.</translation>
    </message>
    <message>
        <source>The rule is adjusted. It counts from now on.</source>
        <translation>Reglen er tilpasset. Det gælder fra nu af.</translation>
    </message>
    <message>
        <source>Take back what was adjusted of “{name}”?</source>
        <translation>Trække tilpasningen af “{name}” tilbage?</translation>
    </message>
    <message>
        <source>The rule counts again as the rules in force have it. The adjustment stays in the list.</source>
        <translation>Reglen gælder igen, som den står i reglerne i kraft. Tilpasningen bliver stående på listen.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Træk den tilbage</translation>
    </message>
    <message>
        <source>Why is it taken back?</source>
        <translation>Hvorfor trækkes den tilbage?</translation>
    </message>
    <message>
        <source>The rule is as the rules have it again.</source>
        <translation>Reglen gælder igen uden tilpasning.</translation>
    </message>
    <message>
        <source>The text is published. The next patients read it.</source>
        <translation>Teksten er udgivet. De næste patienter læser den.</translation>
    </message>
    <message>
        <source>What the program checks before a treatment, and what patients read. New rules count only once an owner applies them.</source>
        <translation>Hvad programmet kontrollerer før en behandling, og hvad patienterne læser. Nye regler gælder først, når en ejer tager dem i brug.</translation>
    </message>
</context>
<context>
    <name>ScanFolder</name>
    <message>
        <source>Newest files in the scan folder</source>
        <translation>Nyeste filer i scanmappen</translation>
    </message>
    <message>
        <source>No scan lies there</source>
        <translation>Der ligger ingen scanning</translation>
    </message>
</context>
<context>
    <name>ScanFolderRow</name>
    <message>
        <source>None chosen</source>
        <translation>Ingen valgt</translation>
    </message>
    <message>
        <source>Choose the scan folder</source>
        <translation>Vælg scanmappen</translation>
    </message>
    <message>
        <source>Use none</source>
        <translation>Brug ingen</translation>
    </message>
    <message>
        <source>Scan folder</source>
        <translation>Scanmappe</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>Søg</translation>
    </message>
    <message>
        <source>Search for a patient</source>
        <translation>Søg efter en patient</translation>
    </message>
    <message>
        <source>Name, birth date, number or telephone</source>
        <translation>Navn, fødselsdato, nummer eller telefon</translation>
    </message>
</context>
<context>
    <name>SearchResults</name>
    <message>
        <source>Merged into {name}</source>
        <translation>Lagt sammen med {name}</translation>
    </message>
    <message>
        <source>Birth date not known</source>
        <translation>Fødselsdato ikke kendt</translation>
    </message>
    <message>
        <source>Born {date}</source>
        <translation>Født {date}</translation>
    </message>
    <message>
        <source>{system} ending {digits}</source>
        <translation>{system} slutter på {digits}</translation>
    </message>
    <message>
        <source>Last visit {date}</source>
        <translation>Seneste besøg {date}</translation>
    </message>
    <message>
        <source>No visits yet</source>
        <translation>Ingen besøg endnu</translation>
    </message>
    <message>
        <source>Patients found</source>
        <translation>Fundne patienter</translation>
    </message>
    <message>
        <source>Same name</source>
        <translation>Samme navn</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>Begrænset</translation>
    </message>
</context>
<context>
    <name>SecondLook</name>
    <message>
        <source>{field}: {value} is more than usual ({limit} {unit})</source>
        <translation>{field}: {value} er mere end sædvanligt ({limit} {unit})</translation>
    </message>
    <message>
        <source>{field}: {value} is less than usual ({limit} {unit})</source>
        <translation>{field}: {value} er mindre end sædvanligt ({limit} {unit})</translation>
    </message>
    <message>
        <source>{field}: {value} is no number in {unit}</source>
        <translation>{field}: {value} er ikke et tal i {unit}</translation>
    </message>
    <message>
        <source>{product}: the points add up to {points} {unit}, the line says {line} {unit}</source>
        <translation>{product}: punkterne giver tilsammen {points} {unit}, linjen siger {line} {unit}</translation>
    </message>
</context>
<context>
    <name>SecondLookPage</name>
    <message>
        <source>Confirm a paper consent: {treatment}</source>
        <translation>Bekræft et samtykke på papir: {treatment}</translation>
    </message>
    <message>
        <source>Compared with the paper</source>
        <translation>Sammenholdt med papiret</translation>
    </message>
    <message>
        <source>Why you confirm alone</source>
        <translation>Hvorfor du bekræfter alene</translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translation>Din pinkode</translation>
    </message>
    <message>
        <source>Let the consent of {name} count</source>
        <translation>Lad samtykket fra {name} gælde</translation>
    </message>
    <message>
        <source>Write why</source>
        <translation>Skriv hvorfor</translation>
    </message>
    <message>
        <source>Type the six digits of your PIN</source>
        <translation>Skriv de seks cifre i din pinkode</translation>
    </message>
    <message>
        <source>The consent counts now</source>
        <translation>Samtykket gælder nu</translation>
    </message>
    <message>
        <source>The consent cannot count as it was signed:
{reasons}</source>
        <translation>Samtykket kan ikke gælde, som det blev underskrevet:
{reasons}</translation>
    </message>
    <message>
        <source>The clinic has no other practitioner. It is kept with the consent.</source>
        <translation>Klinikken har ingen anden behandler. Det gemmes sammen med samtykket.</translation>
    </message>
    <message>
        <source>{who} read on the paper: signed {when}. Look for yourself whether everything fits.</source>
        <translation>{who} har læst på papiret: underskrevet {when}. Se selv efter, om det hele passer.</translation>
    </message>
</context>
<context>
    <name>SecondLooks</name>
    <message numerus="yes">
        <source>%n patients&apos; consents on paper wait for you as the second person</source>
        <translation>
            <numerusform>%n patients samtykke på papir venter på dig som den anden person</numerusform>
            <numerusform>%n patienters samtykker på papir venter på dig som den anden person</numerusform>
        </translation>
    </message>
    <message>
        <source>Patients whose consent on paper waits for you</source>
        <translation>Patienter, hvis samtykke på papir venter på dig</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>open</source>
        <translation>åben</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>lukket</translation>
    </message>
</context>
<context>
    <name>SectionButton</name>
    <message>
        <source>{title}, {count} waiting</source>
        <translation>{title}, {count} venter</translation>
    </message>
    <message>
        <source>You are here</source>
        <translation>Du er her</translation>
    </message>
</context>
<context>
    <name>Sections</name>
    <message>
        <source>Backup</source>
        <translation>Sikkerhedskopi</translation>
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
        <translation>Besøgets trin</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klar</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Skal gøres</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Advarsel</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Spærret</translation>
    </message>
</context>
<context>
    <name>SetAsideCard</name>
    <message>
        <source>Answers of {moment}</source>
        <translation>Svar fra {moment}</translation>
    </message>
    <message>
        <source>{who}. Handed over by {staff}</source>
        <translation>{who}. Skærmen givet af {staff}</translation>
    </message>
    <message>
        <source>Set these aside</source>
        <translation>Læg til side</translation>
    </message>
    <message>
        <source>Why do these answers not count?</source>
        <translation>Hvorfor tæller disse svar ikke?</translation>
    </message>
    <message>
        <source>They stay readable in the journal</source>
        <translation>De kan fortsat læses i journalen</translation>
    </message>
    <message>
        <source>Set these answers aside</source>
        <translation>Læg disse svar til side</translation>
    </message>
    <message>
        <source>Write why these answers do not count</source>
        <translation>Skriv, hvorfor disse svar ikke tæller</translation>
    </message>
    <message>
        <source>They cannot be read. Ask the patient again, and set these aside.</source>
        <translation>De kan ikke læses. Spørg patienten igen, og læg disse til side.</translation>
    </message>
</context>
<context>
    <name>SetAsidePage</name>
    <message>
        <source>Set the photo aside</source>
        <translation>Læg fotoet til side</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Hvorfor</translation>
    </message>
    <message>
        <source>Set aside for {name}</source>
        <translation>Læg til side for {name}</translation>
    </message>
    <message>
        <source>Write why the photo is set aside</source>
        <translation>Skriv, hvorfor fotoet lægges til side</translation>
    </message>
    <message>
        <source>The photo is set aside</source>
        <translation>Fotoet er lagt til side</translation>
    </message>
    <message>
        <source>{photo}. It stays in the journal and in every export, and is no longer shown among the others.</source>
        <translation>{photo}. Det bliver i journalen og i enhver eksport og vises ikke længere blandt de andre.</translation>
    </message>
</context>
<context>
    <name>SetAsidePaperPage</name>
    <message>
        <source>Set a paper aside</source>
        <translation>Læg et papir til side</translation>
    </message>
    <message>
        <source>Why it does not fit</source>
        <translation>Hvorfor det ikke passer</translation>
    </message>
    <message>
        <source>Set aside for {name}</source>
        <translation>Læg til side for {name}</translation>
    </message>
    <message>
        <source>Write why it does not fit</source>
        <translation>Skriv, hvorfor det ikke passer</translation>
    </message>
    <message>
        <source>The paper is set aside</source>
        <translation>Papiret er lagt til side</translation>
    </message>
    <message>
        <source>The paper stays in the journal and counts for nothing. If the scan was wrong, file the right one.</source>
        <translation>Papiret bliver i journalen og gælder ikke. Hvis scanningen var forkert, så læg den rigtige i.</translation>
    </message>
</context>
<context>
    <name>SettingFields</name>
    <message>
        <source>Fill this in: the treatment must not be signed without it</source>
        <translation>Udfyld dette: behandlingen må ikke underskrives uden</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Working</source>
        <translation>Arbejder</translation>
    </message>
    <message>
        <source>Open the recovery kit</source>
        <translation>Åbn gendannelsesarkene</translation>
    </message>
    <message>
        <source>Choose a PIN first: you need it to take the screen back.</source>
        <translation>Vælg først en pinkode: du skal bruge den til at tage skærmen tilbage.</translation>
    </message>
    <message>
        <source>Something unexpected happened. Nothing that was saved is lost. Try again, or start anew.</source>
        <translation>Der skete noget uventet. Intet af det gemte er tabt. Prøv igen, eller start programmet på ny.</translation>
    </message>
    <message>
        <source>Nobody seems to be here. Press any key to stay.</source>
        <translation>Der ser ikke ud til at være nogen. Tryk på en tast for at blive.</translation>
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
        <translation>Tilbagekaldelse</translation>
    </message>
    <message>
        <source>Access log</source>
        <translation>Adgangslog</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Medarbejdere</translation>
    </message>
    <message>
        <source>Who may do what</source>
        <translation>Hvem må hvad</translation>
    </message>
    <message>
        <source>Privacy requests</source>
        <translation>Anmodninger om data</translation>
    </message>
    <message>
        <source>Rules and texts</source>
        <translation>Regler og tekster</translation>
    </message>
    <message>
        <source>Recovery kit</source>
        <translation>Gendannelsesark</translation>
    </message>
    <message>
        <source>My account</source>
        <translation>Min konto</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hjælp</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>Forlade uden at gemme?</translation>
    </message>
    <message>
        <source>What you typed on this screen is not saved yet and would be lost.</source>
        <translation>Det, du har skrevet her, er ikke gemt endnu og går tabt.</translation>
    </message>
    <message>
        <source>Leave without saving</source>
        <translation>Forlad uden at gemme</translation>
    </message>
    <message>
        <source>Print the recovery kit and type it back. Until then no patient can be registered.</source>
        <translation>Udskriv gendannelsesarkene, og skriv dem tilbage. Indtil da kan ingen patient oprettes.</translation>
    </message>
    <message>
        <source>An owner must type the recovery kit back before patients can be registered.</source>
        <translation>En ejer skal skrive gendannelsesarkene tilbage, før patienter kan oprettes.</translation>
    </message>
    <message>
        <source>Nobody could recover this journal yet</source>
        <translation>Ingen kan gendanne denne journal endnu</translation>
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
        <translation>Stop det nye sæt…</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Sign in</source>
        <translation>Log ind</translation>
    </message>
    <message>
        <source>Journal in {folder}</source>
        <translation>Journalen i {folder}</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>Hvem er du?</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Adgangskode</translation>
    </message>
    <message>
        <source>Why do you go on?</source>
        <translation>Hvorfor fortsætter du?</translation>
    </message>
    <message>
        <source>Your reason is written into the journal.</source>
        <translation>Din grund skrives i journalen.</translation>
    </message>
    <message>
        <source>Sign in as another person</source>
        <translation>Log ind som en anden</translation>
    </message>
    <message>
        <source>Forgot the password? Use the recovery sheet</source>
        <translation>Glemt adgangskoden? Brug gendannelsesarket</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Gendan fra en sikkerhedskopi</translation>
    </message>
    <message>
        <source>Open another journal</source>
        <translation>Åbn en anden journal</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Logger ind</translation>
    </message>
    <message>
        <source>Passwords of the demo clinic</source>
        <translation>Demoklinikkens adgangskoder</translation>
    </message>
    <message>
        <source>PIN {pin}</source>
        <translation>Pinkode {pin}</translation>
    </message>
    <message>
        <source>Choose your name.</source>
        <translation>Vælg dit navn.</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>Skriv din adgangskode.</translation>
    </message>
    <message>
        <source>Write why you go on. It is kept in the journal.</source>
        <translation>Skriv, hvorfor du fortsætter. Det gemmes i journalen.</translation>
    </message>
    <message>
        <source>Stop: this may not be the newest journal</source>
        <translation>Stop: det er måske ikke den nyeste journal</translation>
    </message>
    <message>
        <source>The journal is open somewhere else</source>
        <translation>Journalen er åben et andet sted</translation>
    </message>
    <message>
        <source>This computer is new to the journal</source>
        <translation>Computeren er ny for journalen</translation>
    </message>
    <message>
        <source>Too many wrong passwords. Every try is written into the journal.</source>
        <translation>For mange forkerte adgangskoder. Hvert forsøg skrives i journalen.</translation>
    </message>
    <message>
        <source>{name} is signed in there.</source>
        <translation>{name} er logget ind der.</translation>
    </message>
    <message>
        <source>If you restored a backup on purpose, say so as the reason.</source>
        <translation>Hvis du med vilje har gendannet en sikkerhedskopi, så skriv det som grund.</translation>
    </message>
    <message numerus="yes">
        <source>Try again in %n seconds</source>
        <translation>
            <numerusform>Prøv igen om %n sekund</numerusform>
            <numerusform>Prøv igen om %n sekunder</numerusform>
        </translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Logger ind…</translation>
    </message>
    <message>
        <source>Go on with this journal</source>
        <translation>Fortsæt med denne journal</translation>
    </message>
    <message>
        <source>Choose the secret file…</source>
        <translation>Vælg den hemmelige fil…</translation>
    </message>
    <message>
        <source>Choose the secret file that you were given for this computer</source>
        <translation>Vælg den hemmelige fil, du har fået til denne computer</translation>
    </message>
</context>
<context>
    <name>SignaturePad</name>
    <message>
        <source>Sign in the field</source>
        <translation>Skriv under i feltet</translation>
    </message>
    <message>
        <source>Signature field</source>
        <translation>Underskriftsfelt</translation>
    </message>
    <message>
        <source>Undo last stroke</source>
        <translation>Fortryd sidste streg</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Ryd</translation>
    </message>
    <message>
        <source>The field is empty again</source>
        <translation>Feltet er tomt igen</translation>
    </message>
    <message>
        <source>This is too little for a signature. Sign with your whole name.</source>
        <translation>Det er for lidt til en underskrift. Skriv hele dit navn.</translation>
    </message>
    <message>
        <source>Draw with pen, finger or mouse. Delete clears, Backspace undoes a stroke.</source>
        <translation>Skriv med pen, finger eller mus. Delete rydder feltet, Backspace fortryder en streg.</translation>
    </message>
</context>
<context>
    <name>SigningCard</name>
    <message>
        <source>registration {number}</source>
        <translation>autorisation {number}</translation>
    </message>
    <message>
        <source>Done {done}, written {written}</source>
        <translation>Udført {done}, skrevet {written}</translation>
    </message>
    <message>
        <source>Written more than 24 hours after: the journal will say so</source>
        <translation>Skrevet mere end 24 timer efter: det fremgår af journalen</translation>
    </message>
    <message>
        <source>Digits on the screen</source>
        <translation>Cifre på skærmen</translation>
    </message>
    <message>
        <source>Hide the digits</source>
        <translation>Skjul cifrene</translation>
    </message>
</context>
<context>
    <name>SourceReport</name>
    <message numerus="yes">
        <source>%n file(s) are deleted; that is written in the journal</source>
        <translation>
            <numerusform>%n fil er slettet; det står i journalen</numerusform>
            <numerusform>%n filer er slettet; det står i journalen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) that the journal holds to the byte still lie there</source>
        <translation>
            <numerusform>%n fil, som journalen har byte for byte, ligger der stadig</numerusform>
            <numerusform>%n filer, som journalen har byte for byte, ligger der stadig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) were not taken in and stay there</source>
        <translation>
            <numerusform>%n billede blev ikke taget ind og bliver liggende</numerusform>
            <numerusform>%n billeder blev ikke taget ind og bliver liggende</numerusform>
        </translation>
    </message>
    <message>
        <source>No picture of these is left there</source>
        <translation>Ingen af disse billeder er tilbage der</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n file(s) that the journal now holds</source>
        <translation>
            <numerusform>Slet %n fil, som journalen nu har</numerusform>
            <numerusform>Slet %n filer, som journalen nu har</numerusform>
        </translation>
    </message>
    <message>
        <source>Already gone: {names}</source>
        <translation>Allerede væk: {names}</translation>
    </message>
    <message>
        <source>Not deleted, the file or its folder has become a link: {names}</source>
        <translation>Ikke slettet, filen eller dens mappe er blevet en henvisning: {names}</translation>
    </message>
    <message>
        <source>Not deleted, the file is no longer the one that was taken in: {names}</source>
        <translation>Ikke slettet, filen er ikke længere den, der blev taget ind: {names}</translation>
    </message>
    <message>
        <source>Not deleted, the journal did not give the photo back: {names}</source>
        <translation>Ikke slettet, journalen gav ikke fotoet tilbage: {names}</translation>
    </message>
    <message>
        <source>Not deleted, the card or folder does not allow it: {names}</source>
        <translation>Ikke slettet, kortet eller mappen tillader det ikke: {names}</translation>
    </message>
    <message>
        <source>The journal holds each to the byte, and each is compared once more. These files go for good: {names}</source>
        <translation>Journalen har dem byte for byte, og hver sammenlignes endnu en gang. Disse filer forsvinder for altid: {names}</translation>
    </message>
    <message>
        <source>Delete the files outside the journal?</source>
        <translation>Slet filerne uden for journalen?</translation>
    </message>
    <message>
        <source>Delete the files</source>
        <translation>Slet filerne</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} af {total}</translation>
    </message>
    <message>
        <source>The files could not be deleted</source>
        <translation>Filerne kunne ikke slettes</translation>
    </message>
</context>
<context>
    <name>StatementPage</name>
    <message>
        <source>Everyone who works with the journal reads and signs this once.</source>
        <translation>Alle, der arbejder med journalen, læser og underskriver dette én gang.</translation>
    </message>
    <message>
        <source>I have read this and will keep to it.</source>
        <translation>Jeg har læst dette og vil overholde det.</translation>
    </message>
    <message>
        <source>Sign as {name}</source>
        <translation>Underskriv som {name}</translation>
    </message>
    <message>
        <source>Do not sign, and sign out</source>
        <translation>Underskriv ikke, og log ud</translation>
    </message>
    <message>
        <source>Read the text and tick the box below it first.</source>
        <translation>Læs først teksten, og sæt kryds i feltet under den.</translation>
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
        <translation>Vælg…</translation>
    </message>
    <message>
        <source>Another ground</source>
        <translation>En anden grund</translation>
    </message>
    <message>
        <source>What showed it?</source>
        <translation>Hvad viste det?</translation>
    </message>
    <message>
        <source>On which ground?</source>
        <translation>På hvilket grundlag?</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>Paragraf</translation>
    </message>
    <message>
        <source>How was it sent?</source>
        <translation>Hvordan blev det sendt?</translation>
    </message>
    <message>
        <source>It could not be written. Try again.</source>
        <translation>Det kunne ikke skrives. Prøv igen.</translation>
    </message>
</context>
<context>
    <name>StepGuide</name>
    <message>
        <source>Step {number} of {count}: {name}</source>
        <translation>Trin {number} af {count}: {name}</translation>
    </message>
</context>
<context>
    <name>StockDialog</name>
    <message>
        <source>This could not be written down. Try again.</source>
        <translation>Det kunne ikke skrives ned. Prøv igen.</translation>
    </message>
</context>
<context>
    <name>StockScreen</name>
    <message>
        <source>What the clinic keeps. Who got what stands only in the patients&apos; journals.</source>
        <translation>Hvad klinikken har på lager. Hvem der har fået hvad, står kun i patienternes journaler.</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Lager</translation>
    </message>
    <message>
        <source>Scan a pack, or type a lot or pack number</source>
        <translation>Scan en pakning, eller skriv et batch- eller varenummer</translation>
    </message>
    <message>
        <source>Enter looks it up, as scanners do.</source>
        <translation>Enter slår op, som scannere gør.</translation>
    </message>
    <message>
        <source>Receive a lot…</source>
        <translation>Modtag en batch…</translation>
    </message>
    <message>
        <source>New product…</source>
        <translation>Nyt produkt…</translation>
    </message>
    <message>
        <source>Lots</source>
        <translation>Batcher</translation>
    </message>
    <message>
        <source>Opened vials</source>
        <translation>Åbnede hætteglas</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produkter</translation>
    </message>
    <message>
        <source>Parts of the stock</source>
        <translation>Dele af lageret</translation>
    </message>
    <message>
        <source>This could not be read. Scan it once more.</source>
        <translation>Det kunne ikke læses. Scan én gang til.</translation>
    </message>
    <message>
        <source>Nothing in the stock has this number. Receive the lot, or register the product.</source>
        <translation>Intet på lageret har dette nummer. Modtag batchen, eller opret produktet.</translation>
    </message>
    <message>
        <source>Lot {lot} of {product}</source>
        <translation>Batch {lot} af {product}</translation>
    </message>
    <message>
        <source>It is in the stock and may be used.</source>
        <translation>Den er på lager og må bruges.</translation>
    </message>
    <message>
        <source>The product is registered.</source>
        <translation>Produktet er oprettet.</translation>
    </message>
    <message>
        <source>This product is not known here yet. Register it, then receive the lot.</source>
        <translation>Produktet er ikke kendt her endnu. Opret det, og modtag derefter batchen.</translation>
    </message>
    <message>
        <source>The lot is received.</source>
        <translation>Batchen er modtaget.</translation>
    </message>
    <message>
        <source>The vial is open.</source>
        <translation>Hætteglasset er åbnet.</translation>
    </message>
    <message>
        <source>The lot is out of use.</source>
        <translation>Batchen er taget ud af brug.</translation>
    </message>
    <message>
        <source>The product is changed.</source>
        <translation>Produktet er rettet.</translation>
    </message>
    <message>
        <source>Throw away the vial of lot {lot}?</source>
        <translation>Kassér hætteglasset fra batch {lot}?</translation>
    </message>
    <message>
        <source>It is on the list no longer. What was used of it stays in the journals.</source>
        <translation>Det forsvinder fra listen. Hvad der er brugt af det, bliver stående i journalerne.</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Kassér det</translation>
    </message>
    <message>
        <source>The vial is thrown away.</source>
        <translation>Hætteglasset er kasseret.</translation>
    </message>
</context>
<context>
    <name>StockWords</name>
    <message>
        <source>Botulinum toxin</source>
        <translation>Botulinumtoksin</translation>
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
        <translation>Tråde</translation>
    </message>
    <message>
        <source>Sclerosant</source>
        <translation>Skleroseringsmiddel</translation>
    </message>
    <message>
        <source>Enzyme</source>
        <translation>Enzym</translation>
    </message>
    <message>
        <source>Anaesthetic</source>
        <translation>Bedøvelsesmiddel</translation>
    </message>
    <message>
        <source>Liquid to dissolve in</source>
        <translation>Opløsningsvæske</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Udstyr</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andet</translation>
    </message>
    <message>
        <source>Used up</source>
        <translation>Brugt op</translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation>Kasseret</translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation>Tilbagekaldt</translation>
    </message>
    <message>
        <source>Returned to the supplier</source>
        <translation>Returneret til leverandøren</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>I brug</translation>
    </message>
    <message>
        <source>Expires soon</source>
        <translation>Udløber snart</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Udløbet</translation>
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
        <translation>Kladde, ikke underskrevet</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Ikke gemt</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Kun læsning</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Beskadiget</translation>
    </message>
    <message>
        <source>Every patient here is invented</source>
        <translation>Alle patienter her er opdigtede</translation>
    </message>
</context>
<context>
    <name>TakePaperPage</name>
    <message>
        <source>Consent on paper: {treatment}</source>
        <translation>Samtykke på papir: {treatment}</translation>
    </message>
    <message>
        <source>Take in the consent of {name}</source>
        <translation>Indfør samtykket fra {name}</translation>
    </message>
    <message>
        <source>Information on paper: {treatment}</source>
        <translation>Information på papir: {treatment}</translation>
    </message>
    <message>
        <source>It counts as written information from the date on the paper</source>
        <translation>Den gælder som skriftlig information fra datoen på papiret</translation>
    </message>
    <message>
        <source>Record for {name}</source>
        <translation>Registrér for {name}</translation>
    </message>
    <message>
        <source>Date on the paper</source>
        <translation>Dato på papiret</translation>
    </message>
    <message>
        <source>Compared with the paper</source>
        <translation>Sammenholdt med papiret</translation>
    </message>
    <message>
        <source>The information is recorded</source>
        <translation>Informationen er registreret</translation>
    </message>
    <message>
        <source>The consent is taken in and waits for a second person</source>
        <translation>Samtykket er ført ind og venter på en anden person</translation>
    </message>
    <message>
        <source>The consent could not be taken when it was signed:
{reasons}</source>
        <translation>Samtykket kunne ikke tages, da det blev underskrevet:
{reasons}</translation>
    </message>
    <message>
        <source>Compare the paper with what is shown here. The consent counts once a second practitioner has done the same, signed in under their own name.</source>
        <translation>Sammenhold papiret med det, der vises her. Samtykket gælder, når en anden behandler har gjort det samme, logget ind under sit eget navn.</translation>
    </message>
    <message>
        <source>And the time, if it bears one. Without a time it counts from the end of that day.</source>
        <translation>Og klokkeslættet, hvis det står der. Uden klokkeslæt gælder det fra dagens slutning.</translation>
    </message>
</context>
<context>
    <name>TextArea</name>
    <message numerus="yes">
        <source>Shorten the text by %n characters</source>
        <translation>
            <numerusform>Gør teksten %n tegn kortere</numerusform>
            <numerusform>Gør teksten %n tegn kortere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Room for %n more characters</source>
        <translation>
            <numerusform>Plads til %n tegn mere</numerusform>
            <numerusform>Plads til %n tegn mere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This was not pasted: it has %n characters, far more than fit here</source>
        <translation>
            <numerusform>Dette blev ikke sat ind: det er %n tegn, langt mere, end der er plads til</numerusform>
            <numerusform>Dette blev ikke sat ind: det er %n tegn, langt mere, end der er plads til</numerusform>
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
        <translation>Samtykke</translation>
    </message>
    <message>
        <source>Statement of staff</source>
        <translation>Medarbejdererklæring</translation>
    </message>
    <message>
        <source>Emergency card</source>
        <translation>Nødkort</translation>
    </message>
    <message>
        <source>Report to an authority</source>
        <translation>Indberetning til en myndighed</translation>
    </message>
    <message>
        <source>Letter to patients</source>
        <translation>Brev til patienter</translation>
    </message>
    <message>
        <source>Privacy notice</source>
        <translation>Privatlivspolitik</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Medfølgende</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>Egen</translation>
    </message>
    <message>
        <source>To tick one by one</source>
        <translation>Skal krydses af ét for ét</translation>
    </message>
    <message>
        <source>To tick or leave</source>
        <translation>Kan krydses af eller lades stå</translation>
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
        <translation>Sprog</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Tekster</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Hvis</translation>
    </message>
    <message>
        <source>Every treatment</source>
        <translation>Alle behandlinger</translation>
    </message>
    <message>
        <source>Every language</source>
        <translation>Alle sprog</translation>
    </message>
    <message>
        <source>Not published</source>
        <translation>Ikke udgivet</translation>
    </message>
    <message>
        <source>{version}, in force</source>
        <translation>{version}, i kraft</translation>
    </message>
    <message>
        <source>{version}, earlier</source>
        <translation>{version}, tidligere</translation>
    </message>
    <message>
        <source>Reviewed by: {reviewer}</source>
        <translation>Gennemgået af: {reviewer}</translation>
    </message>
    <message>
        <source>Comes with the program.</source>
        <translation>Følger med programmet.</translation>
    </message>
    <message>
        <source>Published {when} by {name}</source>
        <translation>Udgivet {when} af {name}</translation>
    </message>
    <message>
        <source>Choose the file of the text</source>
        <translation>Vælg filen med teksten</translation>
    </message>
    <message>
        <source>Publish your own version…</source>
        <translation>Udgiv jeres egen version…</translation>
    </message>
    <message>
        <source>Meant to apply from {day}</source>
        <translation>Skrevet til at gælde fra {day}</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Journal, newest first</source>
        <translation>Journal, nyeste først</translation>
    </message>
    <message>
        <source>Enter opens an entry, L goes to its correction or what it corrects, Left and Right fold a visit</source>
        <translation>Enter åbner et notat, L går til rettelsen eller til det, der er rettet, venstre og højre pil folder et besøg</translation>
    </message>
    <message>
        <source>folded away</source>
        <translation>foldet sammen</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>foldet ud</translation>
    </message>
    <message>
        <source>Superseded</source>
        <translation>Erstattet</translation>
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
        <translation>udløber {date}</translation>
    </message>
    <message>
        <source>Deviation from “{rule}”</source>
        <translation>Afvigelse fra “{rule}”</translation>
    </message>
    <message>
        <source>Withdrawn {date}</source>
        <translation>Trukket tilbage {date}</translation>
    </message>
    <message>
        <source>Waits for a practitioner</source>
        <translation>Venter på en behandler</translation>
    </message>
    <message>
        <source>Expired {date}</source>
        <translation>Udløbet {date}</translation>
    </message>
    <message>
        <source>Counts from {moment}</source>
        <translation>Gælder fra {moment}</translation>
    </message>
    <message>
        <source>Replaced by a newer answer</source>
        <translation>Afløst af et nyere svar</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Gælder</translation>
    </message>
    <message>
        <source>In force to {date}</source>
        <translation>Gælder til {date}</translation>
    </message>
    <message>
        <source>Written late</source>
        <translation>Skrevet sent</translation>
    </message>
    <message>
        <source>Countersigned by {doctor}</source>
        <translation>Kontrasigneret af {doctor}</translation>
    </message>
    <message>
        <source>Points on the map: {count}</source>
        <translation>Punkter på kortet: {count}</translation>
    </message>
    <message>
        <source>Found: {words}</source>
        <translation>Fund: {words}</translation>
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
        <translation>Næste besøg {date}</translation>
    </message>
    <message>
        <source>Consent signed: {treatment}</source>
        <translation>Samtykke underskrevet: {treatment}</translation>
    </message>
    <message>
        <source>“{title}”, version {version}, {language}</source>
        <translation>“{title}”, version {version}, {language}</translation>
    </message>
    <message>
        <source>Patient&apos;s questions: {words}</source>
        <translation>Patientens spørgsmål: {words}</translation>
    </message>
    <message>
        <source>Consent from reception confirmed: {treatment}</source>
        <translation>Samtykke fra receptionen bekræftet: {treatment}</translation>
    </message>
    <message>
        <source>The consent that was confirmed</source>
        <translation>Samtykket, der blev bekræftet</translation>
    </message>
    <message>
        <source>Consent declined: {treatment}</source>
        <translation>Samtykke afslået: {treatment}</translation>
    </message>
    <message>
        <source>In the patient&apos;s words: {words}</source>
        <translation>Med patientens ord: {words}</translation>
    </message>
    <message>
        <source>Consent withdrawn</source>
        <translation>Samtykke trukket tilbage</translation>
    </message>
    <message>
        <source>Consent withdrawn: {treatment}</source>
        <translation>Samtykke trukket tilbage: {treatment}</translation>
    </message>
    <message>
        <source>From {moment}, {channel}</source>
        <translation>Fra {moment}, {channel}</translation>
    </message>
    <message>
        <source>The consent that was withdrawn</source>
        <translation>Det samtykke, der blev trukket tilbage</translation>
    </message>
    <message>
        <source>Information refused: {treatment}</source>
        <translation>Information frabedt: {treatment}</translation>
    </message>
    <message>
        <source>Information given: {treatment}</source>
        <translation>Information givet: {treatment}</translation>
    </message>
    <message>
        <source>in writing {when}</source>
        <translation>skriftligt {when}</translation>
    </message>
    <message>
        <source>talked through {when} by {who}</source>
        <translation>gennemgået {when} af {who}</translation>
    </message>
    <message>
        <source>interpreted by {who}</source>
        <translation>tolket af {who}</translation>
    </message>
    <message>
        <source>Health answers confirmed</source>
        <translation>Helbredsoplysninger bekræftet</translation>
    </message>
    <message>
        <source>No known allergies confirmed</source>
        <translation>Bekræftet: ingen kendte allergier</translation>
    </message>
    <message>
        <source>Health confirmed; allergies not recorded</source>
        <translation>Helbred bekræftet; allergier ikke registreret</translation>
    </message>
    <message>
        <source>Allergies confirmed</source>
        <translation>Allergier bekræftet</translation>
    </message>
    <message>
        <source>Health questions answered</source>
        <translation>Helbredsspørgsmål besvaret</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Lagt til side</translation>
    </message>
    <message>
        <source>Why it was set aside</source>
        <translation>Hvorfor det er lagt til side</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bekræftet</translation>
    </message>
    <message>
        <source>What was confirmed</source>
        <translation>Hvad der blev bekræftet</translation>
    </message>
    <message>
        <source>Health answers set aside</source>
        <translation>Helbredsoplysninger lagt til side</translation>
    </message>
    <message>
        <source>The answers that count for nothing</source>
        <translation>Svarene, som ikke tæller</translation>
    </message>
    <message>
        <source>Alerts: {alerts}</source>
        <translation>Opmærksomhedspunkter: {alerts}</translation>
    </message>
    <message>
        <source>Identity checked</source>
        <translation>Identitet kontrolleret</translation>
    </message>
    <message>
        <source>{document}, born {date}</source>
        <translation>{document}, født {date}</translation>
    </message>
    <message>
        <source>Privacy notice given</source>
        <translation>Privatlivspolitik givet</translation>
    </message>
    <message>
        <source>{title}, version {version}, {channel}</source>
        <translation>{title}, version {version}, {channel}</translation>
    </message>
    <message>
        <source>Choice about marketing</source>
        <translation>Valg om markedsføring</translation>
    </message>
    <message>
        <source>Treated elsewhere: {treatment}</source>
        <translation>Behandlet andetsteds: {treatment}</translation>
    </message>
    <message>
        <source>{date}, {place}</source>
        <translation>{date}, {place}</translation>
    </message>
    <message>
        <source>Known from: {evidence}</source>
        <translation>Kendt fra: {evidence}</translation>
    </message>
    <message>
        <source>Prescriber consulted: {treatment}</source>
        <translation>Konsultation hos ordinerende: {treatment}</translation>
    </message>
    <message>
        <source>{prescriber}, {registration}, {mode}</source>
        <translation>{prescriber}, {registration}, {mode}</translation>
    </message>
    <message>
        <source>Done after a withdrawal</source>
        <translation>Gjort efter en tilbagetrækning</translation>
    </message>
    <message>
        <source>No photo before: {treatment}</source>
        <translation>Intet foto før: {treatment}</translation>
    </message>
    <message>
        <source>Photo of the result declined: {treatment}</source>
        <translation>Foto af resultatet afslået: {treatment}</translation>
    </message>
    <message>
        <source>Recall of lot {lot}</source>
        <translation>Tilbagekaldelse af batch {lot}</translation>
    </message>
    <message>
        <source>Note: {kind}</source>
        <translation>Notat: {kind}</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Registreret</translation>
    </message>
    <message>
        <source>Details changed: {fields}</source>
        <translation>Stamdata ændret: {fields}</translation>
    </message>
    <message>
        <source>Shown apart from another registration</source>
        <translation>Vises adskilt fra en anden registrering</translation>
    </message>
    <message>
        <source>Joined with another registration</source>
        <translation>Lagt sammen med en anden registrering</translation>
    </message>
    <message>
        <source>Information from: {source}</source>
        <translation>Oplysning fra: {source}</translation>
    </message>
    <message>
        <source>Damaged: this record cannot be read</source>
        <translation>Beskadiget: denne post kan ikke læses</translation>
    </message>
    <message>
        <source>Kind of record: {kind}</source>
        <translation>Postens art: {kind}</translation>
    </message>
    <message>
        <source>A record that you cannot read</source>
        <translation>En post, du ikke kan læse</translation>
    </message>
    <message>
        <source>Its content is sealed to others, or was erased ({kind})</source>
        <translation>Indholdet er forseglet for andre eller slettet ({kind})</translation>
    </message>
    <message>
        <source>{who}, {time}</source>
        <translation>{who}, {time}</translation>
    </message>
    <message>
        <source>{who}, written {when} ({later} later)</source>
        <translation>{who}, skrevet {when} ({later} senere)</translation>
    </message>
    <message>
        <source>{who}, written {when}</source>
        <translation>{who}, skrevet {when}</translation>
    </message>
    <message>
        <source>Form printed: {use}</source>
        <translation>Skema udskrevet: {use}</translation>
    </message>
    <message>
        <source>“{title}”, version {version}</source>
        <translation>“{title}”, version {version}</translation>
    </message>
    <message>
        <source>Paper filed: {what}</source>
        <translation>Papir lagt i journalen: {what}</translation>
    </message>
    <message>
        <source>Waits to be taken in</source>
        <translation>Venter på at blive ført ind</translation>
    </message>
    <message>
        <source>Paper set aside</source>
        <translation>Papir lagt til side</translation>
    </message>
    <message>
        <source>The paper that counts for nothing</source>
        <translation>Papiret, der ikke gælder</translation>
    </message>
    <message>
        <source>Waits for a second person</source>
        <translation>Venter på en anden person</translation>
    </message>
    <message>
        <source>Waits to be confirmed once more</source>
        <translation>Venter på at blive bekræftet en gang til</translation>
    </message>
    <message>
        <source>Earlier objection to marketing known again</source>
        <translation>Tidligere indsigelse mod markedsføring genkendt</translation>
    </message>
    <message>
        <source>What was written here was altered, or lost on the disk. It may say what matters now.</source>
        <translation>Det, der stod her, er ændret eller gået tabt på disken. Det kan være vigtigt nu.</translation>
    </message>
</context>
<context>
    <name>ToInformList</name>
    <message numerus="yes">
        <source>To inform: %n patients have an older privacy notice or none</source>
        <translation>
            <numerusform>Skal informeres: %n patient har en ældre privatlivspolitik eller ingen</numerusform>
            <numerusform>Skal informeres: %n patienter har en ældre privatlivspolitik eller ingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To inform: at least %n patients have an older privacy notice or none</source>
        <translation>
            <numerusform>Skal informeres: mindst %n patient har en ældre privatlivspolitik eller ingen</numerusform>
            <numerusform>Skal informeres: mindst %n patienter har en ældre privatlivspolitik eller ingen</numerusform>
        </translation>
    </message>
    <message>
        <source>Patients to inform</source>
        <translation>Patienter, der skal informeres</translation>
    </message>
</context>
<context>
    <name>ToTakeDownList</name>
    <message numerus="yes">
        <source>To take down: %n patients took back a consent, and something is left to do</source>
        <translation>
            <numerusform>Skal tages ned: %n patient har trukket et samtykke tilbage, og der mangler noget</numerusform>
            <numerusform>Skal tages ned: %n patienter har trukket et samtykke tilbage, og der mangler noget</numerusform>
        </translation>
    </message>
    <message>
        <source>Patients with something to take down</source>
        <translation>Patienter, hvor noget skal tages ned</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Fortryd</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Luk beskeden</translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>Talk</source>
        <translation>Samtale</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Ukendt</translation>
    </message>
    <message>
        <source>{state}, not allowed</source>
        <translation>{state}, ikke tilladt</translation>
    </message>
    <message>
        <source>{state}, overlaps</source>
        <translation>{state}, overlapper</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Ventes</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Kommet</translation>
    </message>
    <message>
        <source>In session</source>
        <translation>Inde</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Færdig</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>Udeblev</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Aflyst</translation>
    </message>
</context>
<context>
    <name>TodayScreen</name>
    <message>
        <source>New appointment</source>
        <translation>Ny aftale</translation>
    </message>
    <message>
        <source>Take a list in…</source>
        <translation>Indlæs en liste…</translation>
    </message>
    <message>
        <source>Day before</source>
        <translation>Dagen før</translation>
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
        <translation>Kun mine</translation>
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
        <translation>Født</translation>
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
        <translation>Dagens aftaler</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message numerus="yes">
        <source>Past days are kept for %n days…</source>
        <translation>
            <numerusform>Tidligere dage gemmes i %n dag…</numerusform>
            <numerusform>Tidligere dage gemmes i %n dage…</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is expected by you</source>
        <translation>Du venter ingen</translation>
    </message>
    <message>
        <source>Take the tick away to see everybody.</source>
        <translation>Fjern fluebenet for at se alle.</translation>
    </message>
    <message>
        <source>Nobody is expected</source>
        <translation>Ingen ventes</translation>
    </message>
    <message>
        <source>Ctrl+N books somebody. A list from another system can be taken in from a CSV or ICS file.</source>
        <translation>Ctrl+N booker en patient. En liste fra et andet system kan indlæses fra en CSV- eller ICS-fil.</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n venter</numerusform>
            <numerusform>%n venter</numerusform>
        </translation>
    </message>
    <message>
        <source>Day list</source>
        <translation>Dagsliste</translation>
    </message>
    <message>
        <source>{name} is cancelled. B takes it back.</source>
        <translation>{name} er aflyst. B fortryder.</translation>
    </message>
    <message>
        <source>Choose the file of the list</source>
        <translation>Vælg listens fil</translation>
    </message>
    <message>
        <source>Booked on {day}</source>
        <translation>Booket til {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n tilføjet</numerusform>
            <numerusform>%n tilføjet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n flyttet</numerusform>
            <numerusform>%n flyttet</numerusform>
        </translation>
    </message>
    <message>
        <source>Line {line}: {sentence}</source>
        <translation>Linje {line}: {sentence}</translation>
    </message>
    <message numerus="yes">
        <source>%n lines were refused</source>
        <translation>
            <numerusform>%n linje blev afvist</numerusform>
            <numerusform>%n linjer blev afvist</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TreatmentFields</name>
    <message>
        <source>Write why the entry is corrected</source>
        <translation>Skriv, hvorfor behandlingen rettes</translation>
    </message>
    <message>
        <source>Tick at least one area that was treated</source>
        <translation>Sæt kryds ved mindst ét område, der er behandlet</translation>
    </message>
    <message numerus="yes">
        <source>%n areas</source>
        <translation>
            <numerusform>%n område</numerusform>
            <numerusform>%n områder</numerusform>
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
        <translation>Hvorfor der rettes</translation>
    </message>
    <message>
        <source>The old version stays, with this reason</source>
        <translation>Den gamle version bliver stående med denne grund</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Udført</translation>
    </message>
    <message>
        <source>Areas treated</source>
        <translation>Behandlede områder</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produkter</translation>
    </message>
    <message>
        <source>What was done and seen</source>
        <translation>Hvad der blev gjort og set</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Indstillinger</translation>
    </message>
</context>
<context>
    <name>TreatmentPage</name>
    <message>
        <source>Type all six digits</source>
        <translation>Skriv alle seks cifre</translation>
    </message>
    <message>
        <source>New entry: {treatment}</source>
        <translation>Ny behandling: {treatment}</translation>
    </message>
    <message>
        <source>Correct: {treatment}</source>
        <translation>Ret: {treatment}</translation>
    </message>
    <message>
        <source>Sign for {name}</source>
        <translation>Signér for {name}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>Draft, not kept yet</source>
        <translation>Kladde, endnu ikke gemt</translation>
    </message>
    <message>
        <source>Draft kept {time}, not signed</source>
        <translation>Kladde gemt {time}, ikke signeret</translation>
    </message>
    <message>
        <source>This entry cannot be signed yet:
{reasons}</source>
        <translation>Behandlingen kan ikke signeres endnu:
{reasons}</translation>
    </message>
    <message>
        <source>Signed for {name}</source>
        <translation>Signeret for {name}</translation>
    </message>
    <message>
        <source>The correction is signed for {name}</source>
        <translation>Rettelsen er signeret for {name}</translation>
    </message>
    <message>
        <source>Your PIN: its sixth digit signs. A signed entry cannot be changed, only corrected beside it.</source>
        <translation>Din pinkode: det sjette ciffer signerer. En signeret behandling kan ikke ændres, kun rettes ved siden af.</translation>
    </message>
</context>
<context>
    <name>TreatmentRow</name>
    <message>
        <source>Place</source>
        <translation>Sted</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Sidste dag</translation>
    </message>
</context>
<context>
    <name>TurnedPages</name>
    <message>
        <source>Previous page</source>
        <translation>Forrige side</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Næste side</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Side {number} af {count}</translation>
    </message>
</context>
<context>
    <name>UnmergePage</name>
    <message>
        <source>Show two registrations apart again</source>
        <translation>Vis to registreringer hver for sig igen</translation>
    </message>
    <message>
        <source>Why these two are different people</source>
        <translation>Hvorfor de to er forskellige personer</translation>
    </message>
    <message>
        <source>Show apart from {name}</source>
        <translation>Vis adskilt fra {name}</translation>
    </message>
    <message>
        <source>Write why these two are different people</source>
        <translation>Skriv, hvorfor de to er forskellige personer</translation>
    </message>
    <message>
        <source>Shown apart again</source>
        <translation>Vises igen hver for sig</translation>
    </message>
    <message>
        <source>What was written for each stays with each. The joined registration is found by its own name again.</source>
        <translation>Det, der er skrevet for hver, bliver hos hver. Den sammenlagte registrering findes igen under sit eget navn.</translation>
    </message>
</context>
<context>
    <name>UnsavedOffer</name>
    <message>
        <source>Registration</source>
        <translation>Oprettelse</translation>
    </message>
    <message>
        <source>Change of a patient&apos;s details</source>
        <translation>Ændring af en patients stamdata</translation>
    </message>
    <message>
        <source>{what} of {when}: continue?</source>
        <translation>{what}, {when}: fortsæt?</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsæt</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Kassér det</translation>
    </message>
    <message>
        <source>What was not saved is thrown away</source>
        <translation>Det, der ikke var gemt, er kasseret</translation>
    </message>
</context>
<context>
    <name>UnsavedStripe</name>
    <message>
        <source>Save again</source>
        <translation>Gem igen</translation>
    </message>
</context>
<context>
    <name>VersionChanges</name>
    <message>
        <source>What differs from the version written {when}</source>
        <translation>Hvad der er ændret siden versionen skrevet {when}</translation>
    </message>
    <message>
        <source>Corrected because</source>
        <translation>Rettet, fordi</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Hvad det drejer sig om</translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation>Hvornår det skete</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notat</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Før</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>intet</translation>
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
        <translation>Må bruges til</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Opened vials</source>
        <translation>Åbnede hætteglas</translation>
    </message>
    <message>
        <source>Throw it away…</source>
        <translation>Kassér…</translation>
    </message>
    <message>
        <source>No vial is open</source>
        <translation>Intet hætteglas er åbent</translation>
    </message>
    <message>
        <source>A practitioner opens one from the list of lots.</source>
        <translation>En behandler åbner et fra listen over batcher.</translation>
    </message>
    <message>
        <source>Vial of lot {lot}</source>
        <translation>Hætteglas fra batch {lot}</translation>
    </message>
    <message>
        <source>Opened {moment}</source>
        <translation>Åbnet {moment}</translation>
    </message>
    <message>
        <source>Usable until {moment}</source>
        <translation>Må bruges til {moment}</translation>
    </message>
    <message>
        <source>Dissolved in {amount} ml {liquid}</source>
        <translation>Opløst i {amount} ml {liquid}</translation>
    </message>
    <message>
        <source>Dissolved in {liquid}</source>
        <translation>Opløst i {liquid}</translation>
    </message>
    <message>
        <source>not limited</source>
        <translation>ikke begrænset</translation>
    </message>
    <message>
        <source>May be used</source>
        <translation>Må bruges</translation>
    </message>
    <message>
        <source>Past its time</source>
        <translation>Over tiden</translation>
    </message>
</context>
<context>
    <name>ViewingPage</name>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
</context>
<context>
    <name>VisitCards</name>
    <message>
        <source>One visit, {count} entries</source>
        <translation>Ét besøg, {count} notater</translation>
    </message>
</context>
<context>
    <name>VisitField</name>
    <message>
        <source>Is a visit of its own</source>
        <translation>Er et besøg for sig</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Besøg</translation>
    </message>
    <message>
        <source>Belongs to today&apos;s visit, begun {time} by {name}</source>
        <translation>Hører til dagens besøg, begyndt {time} af {name}</translation>
    </message>
    <message>
        <source>Belongs to the visit of {date}, begun {time} by {name}</source>
        <translation>Hører til besøget {date}, begyndt {time} af {name}</translation>
    </message>
</context>
<context>
    <name>VisitRail</name>
    <message>
        <source>Write why</source>
        <translation>Skriv hvorfor</translation>
    </message>
    <message>
        <source>No photo…</source>
        <translation>Intet foto…</translation>
    </message>
    <message>
        <source>To the photos</source>
        <translation>Til fotos</translation>
    </message>
    <message>
        <source>New treatment entry</source>
        <translation>Ny behandling</translation>
    </message>
    <message>
        <source>No area is chosen yet</source>
        <translation>Der er ikke valgt noget område endnu</translation>
    </message>
    <message>
        <source>Ready to be signed</source>
        <translation>Klar til at blive underskrevet</translation>
    </message>
    <message>
        <source>The entry is not signed yet</source>
        <translation>Notatet er ikke underskrevet endnu</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Helbred</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Samtykke</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Kort</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Underskriv</translation>
    </message>
</context>
<context>
    <name>WaitingPatients</name>
    <message>
        <source>Back to the search</source>
        <translation>Tilbage til søgningen</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Vis dem</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>The demo clinic is being made. This takes a moment.</source>
        <translation>Demoklinikken laves. Det tager et øjeblik.</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Velkommen</translation>
    </message>
    <message>
        <source>An encrypted journal that stays on this computer.</source>
        <translation>En krypteret journal, der bliver på denne computer.</translation>
    </message>
    <message>
        <source>Create a journal</source>
        <translation>Opret en journal</translation>
    </message>
    <message>
        <source>Open a journal</source>
        <translation>Åbn en journal</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Gendan fra en sikkerhedskopi</translation>
    </message>
    <message>
        <source>Try the demo clinic</source>
        <translation>Prøv demoklinikken</translation>
    </message>
    <message>
        <source>Making the demo clinic</source>
        <translation>Demoklinikken laves</translation>
    </message>
    <message>
        <source>For a new clinic. You need about ten minutes and a printer.</source>
        <translation>Til en ny klinik. Du skal bruge cirka ti minutter og en printer.</translation>
    </message>
    <message>
        <source>Choose the folder that the journal lies in.</source>
        <translation>Vælg den mappe, som journalen ligger i.</translation>
    </message>
    <message>
        <source>The computer is lost or new. You need the backup drive and the recovery kit.</source>
        <translation>Computeren er tabt eller ny. Du skal bruge drevet med sikkerhedskopien og gendannelsesarkene.</translation>
    </message>
    <message>
        <source>Everything in it is invented. Nothing you do there matters.</source>
        <translation>Alt i den er opdigtet. Intet, du gør der, har betydning.</translation>
    </message>
    <message>
        <source>Choose the journal&apos;s folder</source>
        <translation>Vælg journalens mappe</translation>
    </message>
</context>
<context>
    <name>WhereTo</name>
    <message>
        <source>Write why you go on. It is kept in the journal.</source>
        <translation>Skriv, hvorfor du fortsætter. Det gemmes i journalen.</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>Skriv din adgangskode.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Adgangskode</translation>
    </message>
    <message>
        <source>Why do you go on?</source>
        <translation>Hvorfor fortsætter du?</translation>
    </message>
    <message>
        <source>Your reason is written into the journal.</source>
        <translation>Din grund skrives i journalen.</translation>
    </message>
</context>
<context>
    <name>WhichBackup</name>
    <message>
        <source>Choose the folder or drive with the backup.</source>
        <translation>Vælg mappen eller drevet med sikkerhedskopien.</translation>
    </message>
    <message>
        <source>Where is the backup?</source>
        <translation>Hvor er sikkerhedskopien?</translation>
    </message>
    <message>
        <source>The folder or drive that backups were made to. Plug it in first.</source>
        <translation>Mappen eller drevet som sikkerhedskopierne blev taget til. Sæt det i først.</translation>
    </message>
    <message>
        <source>Choose the drive…</source>
        <translation>Vælg drevet…</translation>
    </message>
</context>
<context>
    <name>WithdrawPage</name>
    <message>
        <source>The patient withdraws a consent</source>
        <translation>Patienten trækker et samtykke tilbage</translation>
    </message>
    <message numerus="yes">
        <source>%n copy(s) of photos left the clinic on it and are then to be called back</source>
        <translation>
            <numerusform>%n kopi af fotos har forladt klinikken på det og skal så kaldes tilbage</numerusform>
            <numerusform>%n kopier af fotos har forladt klinikken på det og skal så kaldes tilbage</numerusform>
        </translation>
    </message>
    <message>
        <source>Withdraw consent of {name}</source>
        <translation>Træk samtykket tilbage for {name}</translation>
    </message>
    <message>
        <source>Keep the consent</source>
        <translation>Behold samtykket</translation>
    </message>
    <message>
        <source>The consent is withdrawn</source>
        <translation>Samtykket er trukket tilbage</translation>
    </message>
    <message>
        <source>{treatment}, signed {when}. From now on nobody can be treated on this consent. It stays in the journal, and treatments already given stay lawful. This cannot be undone; a new consent can be signed.</source>
        <translation>{treatment}, underskrevet {when}. Fra nu af kan der ikke behandles på dette samtykke. Det bliver i journalen, og behandlinger, der er givet, forbliver lovlige. Det kan ikke fortrydes; et nyt samtykke kan underskrives.</translation>
    </message>
    <message>
        <source>{purpose}, signed {when}. From now on it allows nothing. It stays in the journal, and shows what must be taken down. This cannot be undone; a new consent can be signed.</source>
        <translation>{purpose}, underskrevet {when}. Fra nu af tillader det intet. Det bliver i journalen og viser, hvad der skal fjernes. Det kan ikke fortrydes; et nyt samtykke kan underskrives.</translation>
    </message>
</context>
<context>
    <name>WithdrawnHow</name>
    <message>
        <source>How the patient said it</source>
        <translation>Hvordan patienten sagde det</translation>
    </message>
    <message>
        <source>In the patient&apos;s words</source>
        <translation>Med patientens ord</translation>
    </message>
    <message>
        <source>In the clinic</source>
        <translation>På klinikken</translation>
    </message>
    <message>
        <source>By phone</source>
        <translation>Telefonisk</translation>
    </message>
    <message>
        <source>By e-mail</source>
        <translation>Pr. e-mail</translation>
    </message>
    <message>
        <source>By letter</source>
        <translation>Pr. brev</translation>
    </message>
    <message>
        <source>In another way</source>
        <translation>På anden måde</translation>
    </message>
</context>
<context>
    <name>Working</name>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Stop what is under way</source>
        <translation>Stop det, der er i gang</translation>
    </message>
</context>
<context>
    <name>Worklists</name>
    <message>
        <source>What waits for you</source>
        <translation>Venter på dig</translation>
    </message>
    <message>
        <source>Back to the search</source>
        <translation>Tilbage til søgningen</translation>
    </message>
    <message>
        <source>ends {date}</source>
        <translation>slutter {date}</translation>
    </message>
    <message>
        <source>since {date}</source>
        <translation>siden {date}</translation>
    </message>
    <message>
        <source>due {date}</source>
        <translation>skulle følges op {date}</translation>
    </message>
    <message>
        <source>Reason: {words}</source>
        <translation>Begrundelse: {words}</translation>
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
        <translation>Behandlingsforløb</translation>
    </message>
    <message>
        <source>File a document from outside</source>
        <translation>Dokument udefra</translation>
    </message>
    <message>
        <source>Passed on to somebody else</source>
        <translation>Videregivet til en anden</translation>
    </message>
    <message>
        <source>Obtained from somebody else</source>
        <translation>Indhentet fra en anden</translation>
    </message>
</context>
<context>
    <name>WrittenActs</name>
    <message>
        <source>File its scan</source>
        <translation>Læg scanningen i journalen</translation>
    </message>
    <message>
        <source>Review it</source>
        <translation>Gennemgå den</translation>
    </message>
    <message>
        <source>Follow it up</source>
        <translation>Følg op</translation>
    </message>
    <message>
        <source>Countersign</source>
        <translation>Kontrasignér</translation>
    </message>
    <message>
        <source>Text for the authority</source>
        <translation>Tekst til myndigheden</translation>
    </message>
    <message>
        <source>End the course</source>
        <translation>Afslut forløbet</translation>
    </message>
</context>
<context>
    <name>WrittenCards</name>
    <message>
        <source>not known</source>
        <translation>ikke kendt</translation>
    </message>
    <message>
        <source>lot {lot}</source>
        <translation>batch {lot}</translation>
    </message>
    <message>
        <source>expires {date}</source>
        <translation>udløber {date}</translation>
    </message>
    <message>
        <source>Emergency: {complication}</source>
        <translation>Akut behandling: {complication}</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Gennemgået</translation>
    </message>
    <message>
        <source>To be reviewed</source>
        <translation>Skal gennemgås</translation>
    </message>
    <message>
        <source>Emergency reviewed</source>
        <translation>Akut behandling gennemgået</translation>
    </message>
    <message>
        <source>The emergency</source>
        <translation>Den akutte behandling</translation>
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
        <translation>Følges op {date}</translation>
    </message>
    <message>
        <source>Reaction followed up: {outcome}</source>
        <translation>Opfølgning på reaktion: {outcome}</translation>
    </message>
    <message>
        <source>Reported to {authority} {date}</source>
        <translation>Indberettet til {authority} {date}</translation>
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
        <translation>{date} af {prescriber}, {registration}, {mode}</translation>
    </message>
    <message>
        <source>The consultation</source>
        <translation>Konsultationen</translation>
    </message>
    <message>
        <source>Course planned: {treatment}, {number} times</source>
        <translation>Forløb planlagt: {treatment}, {number} gange</translation>
    </message>
    <message>
        <source>{done} of {number} done</source>
        <translation>{done} af {number} udført</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Afsluttet</translation>
    </message>
    <message>
        <source>{number}. planned {date}</source>
        <translation>{number}. planlagt {date}</translation>
    </message>
    <message>
        <source>{number}. planned {date}, done {done}</source>
        <translation>{number}. planlagt {date}, udført {done}</translation>
    </message>
    <message>
        <source>Course ended</source>
        <translation>Forløb afsluttet</translation>
    </message>
    <message>
        <source>The course</source>
        <translation>Forløbet</translation>
    </message>
    <message>
        <source>Entry countersigned by {doctor}</source>
        <translation>Journalnotat kontrasigneret af {doctor}</translation>
    </message>
    <message>
        <source>The entry</source>
        <translation>Journalnotatet</translation>
    </message>
    <message>
        <source>Whole journal handed out to {recipient}</source>
        <translation>Hele journalen udleveret til {recipient}</translation>
    </message>
    <message>
        <source>Draft taken over by {name}</source>
        <translation>Kladde overtaget af {name}</translation>
    </message>
    <message>
        <source>Blackened for a complaint case: {count} records</source>
        <translation>Overstreget til en klagesag: {count} optegnelser</translation>
    </message>
</context>
<context>
    <name>WrittenDetail</name>
    <message>
        <source>What it was</source>
        <translation>Hvad det var</translation>
    </message>
    <message>
        <source>Noticed</source>
        <translation>Opdaget</translation>
    </message>
    <message>
        <source>Treated by</source>
        <translation>Behandlet af</translation>
    </message>
    <message>
        <source>Others present</source>
        <translation>Andre til stede</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Givet</translation>
    </message>
    <message>
        <source>After the entry of</source>
        <translation>Efter journalnotatet fra</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Samtykke</translation>
    </message>
    <message>
        <source>None needed: it could not wait</source>
        <translation>Ikke nødvendigt: det kunne ikke vente</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Hvad der skete</translation>
    </message>
    <message>
        <source>Why it could not wait</source>
        <translation>Hvorfor det ikke kunne vente</translation>
    </message>
    <message>
        <source>What else was done</source>
        <translation>Hvad der ellers blev gjort</translation>
    </message>
    <message>
        <source>How it went</source>
        <translation>Hvordan det gik</translation>
    </message>
    <message>
        <source>How serious</source>
        <translation>Hvor alvorlig</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Begyndte</translation>
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
        <translation>Status dengang</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>Opfølgning</translation>
    </message>
    <message>
        <source>Written down by</source>
        <translation>Skrevet ned af</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beskrivelse</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Hvad der blev gjort</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Set</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>Set af</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Authority told</source>
        <translation>Myndighed underrettet</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Den</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Sagsnummer</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>Hvad der blev set</translation>
    </message>
    <message>
        <source>Medicine</source>
        <translation>Lægemiddel</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Styrke</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Lægemiddelform</translation>
    </message>
    <message>
        <source>Dose</source>
        <translation>Dosis</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Mængde</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Indikation</translation>
    </message>
    <message>
        <source>Prescribed</source>
        <translation>Ordineret</translation>
    </message>
    <message>
        <source>Prescriber</source>
        <translation>Den, der ordinerer</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>Autorisationsnummer</translation>
    </message>
    <message>
        <source>How the patient was seen</source>
        <translation>Hvordan patienten blev set</translation>
    </message>
    <message>
        <source>Consultation</source>
        <translation>Konsultation</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemærkning</translation>
    </message>
    <message>
        <source>Begun by</source>
        <translation>Påbegyndt af</translation>
    </message>
    <message>
        <source>Has not treated here since</source>
        <translation>Har ikke behandlet her siden</translation>
    </message>
    <message>
        <source>Last kept</source>
        <translation>Sidst gemt</translation>
    </message>
    <message>
        <source>Taken over by</source>
        <translation>Overtaget af</translation>
    </message>
    <message>
        <source>Reviewed by</source>
        <translation>Gennemgået af</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>Konklusion</translation>
    </message>
    <message>
        <source>{number} times, {days} days apart, from {date}</source>
        <translation>{number} gange med {days} dages mellemrum fra {date}</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Behandling</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planlagt</translation>
    </message>
    <message>
        <source>Planned by</source>
        <translation>Planlagt af</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Mål</translation>
    </message>
    <message>
        <source>Ended by</source>
        <translation>Afsluttet af</translation>
    </message>
    <message>
        <source>Why it ended</source>
        <translation>Hvorfor det sluttede</translation>
    </message>
    <message>
        <source>Countersigned by</source>
        <translation>Kontrasigneret af</translation>
    </message>
    <message>
        <source>Leaf of the version that was read</source>
        <translation>Blad for den udgave, der blev læst</translation>
    </message>
    <message>
        <source>Handed out to</source>
        <translation>Udleveret til</translation>
    </message>
    <message>
        <source>Records in it</source>
        <translation>Optegnelser i den</translation>
    </message>
    <message>
        <source>Photos and documents in it</source>
        <translation>Fotos og dokumenter i den</translation>
    </message>
    <message>
        <source>Checksum of the folder</source>
        <translation>Mappens kontrolsum</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begrundelse</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Besluttet af</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Begrundelser</translation>
    </message>
</context>
<context>
    <name>WrittenForm</name>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>Why it is corrected</source>
        <translation>Hvorfor der rettes</translation>
    </message>
    <message>
        <source>Both versions stay in the journal</source>
        <translation>Begge versioner bliver i journalen</translation>
    </message>
    <message>
        <source>Sign the correction for {name}</source>
        <translation>Signér rettelsen for {name}</translation>
    </message>
    <message>
        <source>Write why it is corrected</source>
        <translation>Skriv, hvorfor den rettes</translation>
    </message>
    <message>
        <source>The correction is signed</source>
        <translation>Rettelsen er underskrevet</translation>
    </message>
</context>
<context>
    <name>WrittenWords</name>
    <message>
        <source>Vascular occlusion</source>
        <translation>Karokklusion</translation>
    </message>
    <message>
        <source>Anaphylaxis</source>
        <translation>Anafylaksi</translation>
    </message>
    <message>
        <source>Local anaesthetic toxicity</source>
        <translation>Forgiftning med lokalbedøvelse</translation>
    </message>
    <message>
        <source>Fainting</source>
        <translation>Besvimelse</translation>
    </message>
    <message>
        <source>Bleeding</source>
        <translation>Blødning</translation>
    </message>
    <message>
        <source>Burn</source>
        <translation>Forbrænding</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Noget andet</translation>
    </message>
    <message>
        <source>Mild</source>
        <translation>Let</translation>
    </message>
    <message>
        <source>Moderate</source>
        <translation>Moderat</translation>
    </message>
    <message>
        <source>Severe</source>
        <translation>Svær</translation>
    </message>
    <message>
        <source>Life-threatening</source>
        <translation>Livstruende</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Rask</translation>
    </message>
    <message>
        <source>Recovering</source>
        <translation>I bedring</translation>
    </message>
    <message>
        <source>Not recovered</source>
        <translation>Ikke i bedring</translation>
    </message>
    <message>
        <source>Recovered with lasting effects</source>
        <translation>Rask med varige følger</translation>
    </message>
    <message>
        <source>Died</source>
        <translation>Død</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Ikke kendt</translation>
    </message>
    <message>
        <source>Emergencies to review: {count}</source>
        <translation>Akutte behandlinger til gennemgang: {count}</translation>
    </message>
    <message>
        <source>Entries to countersign: {count}</source>
        <translation>Notater til kontrasignering: {count}</translation>
    </message>
    <message>
        <source>Reactions to follow up: {count}</source>
        <translation>Reaktioner til opfølgning: {count}</translation>
    </message>
    <message>
        <source>Your drafts that wait to be signed: {count}</source>
        <translation>Dine kladder, der venter på underskrift: {count}</translation>
    </message>
    <message>
        <source>Consents that end within 30 days: {count}</source>
        <translation>Samtykker, der slutter inden for 30 dage: {count}</translation>
    </message>
    <message>
        <source>Papers that wait for their scan: {count}</source>
        <translation>Papirer, der venter på at blive scannet: {count}</translation>
    </message>
    <message>
        <source>Results to photograph: {count}</source>
        <translation>Resultater, der skal fotograferes: {count}</translation>
    </message>
    <message>
        <source>Drafts of those who left: {count}</source>
        <translation>Kladder fra dem, der er stoppet: {count}</translation>
    </message>
    <message>
        <source>begun by {name}, who has not treated here since {date}</source>
        <translation>påbegyndt af {name}, som ikke har behandlet her siden {date}</translation>
    </message>
    <message>
        <source>begun by {name} (here until {date})</source>
        <translation>påbegyndt af {name} (her til {date})</translation>
    </message>
    <message>
        <source>due {date}</source>
        <translation>senest {date}</translation>
    </message>
    <message>
        <source>overdue since {date}</source>
        <translation>over fristen siden {date}</translation>
    </message>
    <message>
        <source>Restricted journals that were opened: {count}</source>
        <translation>Begrænsede journaler, der blev åbnet: {count}</translation>
    </message>
    <message>
        <source>opened by {name}, {when}</source>
        <translation>åbnet af {name}, {when}</translation>
    </message>
</context>
<context>
    <name>_Card</name>
    <message>
        <source>No pose</source>
        <translation>Ingen positur</translation>
    </message>
    <message>
        <source>Pose of {name}</source>
        <translation>Positur for {name}</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Udelad</translation>
    </message>
    <message>
        <source>Leave out {name}</source>
        <translation>Udelad {name}</translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <source>%n days overdue</source>
        <translation>
            <numerusform>%n dag overskredet</numerusform>
            <numerusform>%n dage overskredet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>%n dag tilbage</numerusform>
            <numerusform>%n dage tilbage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n måned</numerusform>
            <numerusform>%n måneder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n dag</numerusform>
            <numerusform>%n dage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working days</source>
        <translation>
            <numerusform>%n arbejdsdag</numerusform>
            <numerusform>%n arbejdsdage</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Hours</name>
    <message numerus="yes">
        <source>%n hours over</source>
        <translation>
            <numerusform>%n time for sent</numerusform>
            <numerusform>%n timer for sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours left</source>
        <translation>
            <numerusform>%n time tilbage</numerusform>
            <numerusform>%n timer tilbage</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_RegistryFormPage</name>
    <message>
        <source>Information from</source>
        <translation>Oplysninger fra</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuller</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Intet blev ændret</translation>
    </message>
    <message>
        <source>{name} is registered</source>
        <translation>{name} er registreret</translation>
    </message>
    <message>
        <source>Only a name is needed. Leave empty what is not known.</source>
        <translation>Kun et navn er nødvendigt. Lad det stå tomt, du ikke ved.</translation>
    </message>
</context>
<context>
    <name>_ShotCard</name>
    <message>
        <source>Another photo</source>
        <translation>Et andet foto</translation>
    </message>
    <message>
        <source>Retake</source>
        <translation>Tag om</translation>
    </message>
    <message>
        <source>Retake {pose}</source>
        <translation>Tag om: {pose}</translation>
    </message>
</context>
<context>
    <name>displays</name>
    <message>
        <source>Display {number}: {name}, {width} × {height}</source>
        <translation>Skærm {number}: {name}, {width} × {height}</translation>
    </message>
</context>
<context>
    <name>page</name>
    <message>
        <source>Whole name</source>
        <translation>Hele navnet</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Efternavn</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Fornavn</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>Id-nummer</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Fødselsdato</translation>
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
        <translation>Dag og tid</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Slut</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutter</translation>
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
        <translation>Aftalens nummer</translation>
    </message>
</context>
<context>
    <name>sentences</name>
    <message>
        <source>Write why you need this, in a few words. The patient may read it.</source>
        <comment>access.reason_missing</comment>
        <translation>Skriv med få ord, hvorfor du har brug for det. Patienten kan få det at læse.</translation>
    </message>
    <message>
        <source>This treatment entry is not in the patient&apos;s journal.</source>
        <comment>aftercare.no_entry</comment>
        <translation>Dette behandlingsnotat er ikke i patientens journal.</translation>
    </message>
    <message>
        <source>There is no aftercare text of this treatment in this language.</source>
        <comment>aftercare.no_text</comment>
        <translation>Der er ingen tekst om efterbehandling på dette sprog til denne behandling.</translation>
    </message>
    <message>
        <source>This day is more than three years away. Check the year.</source>
        <comment>appointment.far</comment>
        <translation>Den dag er mere end tre år væk. Kontrollér årstallet.</translation>
    </message>
    <message>
        <source>This appointment is no longer on the list. Look at the list again.</source>
        <comment>appointment.gone</comment>
        <translation>Aftalen står ikke længere på listen. Se listen igen.</translation>
    </message>
    <message>
        <source>Past appointments are kept for 0 to {most} days.</source>
        <comment>appointment.kept_days</comment>
        <translation>Tidligere aftaler gemmes i 0 til {most} dage.</translation>
    </message>
    <message>
        <source>Write why the number of days is changed.</source>
        <comment>appointment.kept_reason</comment>
        <translation>Skriv, hvorfor antallet af dage ændres.</translation>
    </message>
    <message>
        <source>An appointment takes at least 5 minutes and at most {most}.</source>
        <comment>appointment.minutes</comment>
        <translation>En aftale varer mindst 5 minutter og højst {most}.</translation>
    </message>
    <message>
        <source>The clock is put forward over this time that day. Choose another.</source>
        <comment>appointment.no_such_time</comment>
        <translation>Uret stilles frem over dette tidspunkt den dag. Vælg et andet.</translation>
    </message>
    <message>
        <source>The practitioner already has an appointment at this time.</source>
        <comment>appointment.overlaps</comment>
        <translation>Behandleren har allerede en aftale på dette tidspunkt.</translation>
    </message>
    <message>
        <source>This day is past, and its list is no longer kept.</source>
        <comment>appointment.past</comment>
        <translation>Dagen er forbi, og dens liste gemmes ikke længere.</translation>
    </message>
    <message>
        <source>This practitioner does not work here. Choose another.</source>
        <comment>appointment.practitioner</comment>
        <translation>Denne behandler arbejder ikke her. Vælg en anden.</translation>
    </message>
    <message>
        <source>The rules do not allow booking this.</source>
        <comment>appointment.refused</comment>
        <translation>Reglerne tillader ikke at booke dette.</translation>
    </message>
    <message>
        <source>Say in which country the backup is kept, by the country&apos;s two letters, such as DK.</source>
        <comment>backup.country</comment>
        <translation>Sig, i hvilket land sikkerhedskopien opbevares, med landets to bogstaver, f.eks. DK.</translation>
    </message>
    <message>
        <source>This is the first backup in this folder. Say in which country it is kept, such as DK: health data must not leave the EEA unnoticed.</source>
        <comment>backup.country_needed</comment>
        <translation>Det er den første sikkerhedskopi i denne mappe. Sig, i hvilket land den opbevares, f.eks. DK: helbredsoplysninger må ikke forlade EØS ubemærket.</translation>
    </message>
    <message>
        <source>This backup is damaged or was altered ({what}). Nothing was changed. Use another one.</source>
        <comment>backup.damaged</comment>
        <translation>Denne sikkerhedskopi er beskadiget eller ændret ({what}). Intet blev ændret. Brug en anden.</translation>
    </message>
    <message>
        <source>There is not enough room for a backup: {needed} MB are needed and {free} MB are free. Older backups are as they were. Use a larger drive.</source>
        <comment>backup.full</comment>
        <translation>Der er ikke plads til en sikkerhedskopi: den kræver {needed} MB, og {free} MB er ledige. Ældre sikkerhedskopier er, som de var. Brug et større drev.</translation>
    </message>
    <message>
        <source>The newest backup in this folder has records that this journal does not have, so no backup was made. An older copy of the journal may be in use here. Restore the backup; if you know the reason, say it and go on.</source>
        <comment>backup.journal_differs</comment>
        <translation>Den nyeste sikkerhedskopi i denne mappe har poster, som denne journal ikke har, så der blev ikke lavet nogen sikkerhedskopi. Måske er en ældre kopi af journalen i brug her. Gendan sikkerhedskopien; kender du grunden, så skriv den og fortsæt.</translation>
    </message>
    <message>
        <source>The folder {folder} is a link to another place, so what is in it does not lie on this drive, and is no backup here. Nothing was changed. Use another drive, or remove the link and make a new backup.</source>
        <comment>backup.leads_elsewhere</comment>
        <translation>Mappen {folder} er et link til et andet sted, så det, der er i den, ligger ikke på dette drev og er ingen sikkerhedskopi her. Intet blev ændret. Brug et andet drev, eller fjern linket og lav en ny sikkerhedskopi.</translation>
    </message>
    <message>
        <source>There is no backup in {folder}. Is this the right folder or drive?</source>
        <comment>backup.none</comment>
        <translation>Der er ingen sikkerhedskopi i {folder}. Er det den rigtige mappe eller det rigtige drev?</translation>
    </message>
    <message>
        <source>Not everything in the backup could be checked.</source>
        <comment>backup.not_all_checked</comment>
        <translation>Ikke alt i sikkerhedskopien kunne kontrolleres.</translation>
    </message>
    <message>
        <source>This backup opens for those who owned the clinic when it was made, and with the recovery sheet. Use recovery sheet 1.</source>
        <comment>backup.not_yours</comment>
        <translation>Denne sikkerhedskopi åbner for dem, der ejede klinikken, da den blev lavet, og med gendannelsesarket. Brug gendannelsesark 1.</translation>
    </message>
    <message>
        <source>This backup belongs to another journal, or its parts are of different backups. Nothing was restored.</source>
        <comment>backup.other_journal</comment>
        <translation>Denne sikkerhedskopi hører til en anden journal, eller dens dele er fra forskellige sikkerhedskopier. Intet blev gendannet.</translation>
    </message>
    <message>
        <source>A backup in the journal&apos;s own folder would be lost with it. Choose another drive.</source>
        <comment>backup.place_within</comment>
        <translation>En sikkerhedskopi i journalens egen mappe ville gå tabt med den. Vælg et andet drev.</translation>
    </message>
    <message>
        <source>{changed} of {known} photos and documents of the last backup are missing or changed on this computer, so no backup was made. Something may be destroying the journal&apos;s files. Unplug the backup drive and find out why; if you know the reason, say it and go on.</source>
        <comment>backup.suspicious</comment>
        <translation>{changed} af {known} fotos og dokumenter fra den seneste sikkerhedskopi mangler eller er ændret på denne computer, så der blev ikke lavet nogen sikkerhedskopi. Måske er noget ved at ødelægge journalens filer. Tag sikkerhedskopiens drev ud, og find årsagen; kender du grunden, så skriv den og fortsæt.</translation>
    </message>
    <message>
        <source>This backup was made by a newer version of the program. Install the newest version to use it.</source>
        <comment>backup.too_new</comment>
        <translation>Denne sikkerhedskopi er lavet med en nyere version af programmet. Installér den nyeste version for at bruge den.</translation>
    </message>
    <message>
        <source>That time has not come yet. Check the date and the time.</source>
        <comment>breach.ahead</comment>
        <translation>Det tidspunkt er ikke nået endnu. Se efter dato og klokkeslæt.</translation>
    </message>
    <message>
        <source>That is before the clinic became aware of the breach. Check the date and the time.</source>
        <comment>breach.before_aware</comment>
        <translation>Det er, før klinikken blev opmærksom på bruddet. Se efter dato og klokkeslæt.</translation>
    </message>
    <message>
        <source>This breach is closed. If more comes to light, write it down as a new one.</source>
        <comment>breach.closed</comment>
        <translation>Bruddet er afsluttet. Kommer der mere frem, så skriv det ned som et nyt.</translation>
    </message>
    <message>
        <source>Write about how many it is, as a whole number.</source>
        <comment>breach.fewer_than_none</comment>
        <translation>Skriv cirka hvor mange det er, som et helt tal.</translation>
    </message>
    <message>
        <source>It cannot have happened after the clinic became aware of it. Check the date.</source>
        <comment>breach.happened_later</comment>
        <translation>Det kan ikke være sket, efter at klinikken blev opmærksom på det. Se efter datoen.</translation>
    </message>
    <message>
        <source>Write what happened, as the patients read it.</source>
        <comment>breach.letter_empty</comment>
        <translation>Skriv, hvad der skete, som patienterne læser det.</translation>
    </message>
    <message>
        <source>Write which authority was notified.</source>
        <comment>breach.no_authority</comment>
        <translation>Skriv, hvilken myndighed bruddet blev anmeldt til.</translation>
    </message>
    <message>
        <source>Choose which data it was.</source>
        <comment>breach.no_data</comment>
        <translation>Vælg, hvilke oplysninger det var.</translation>
    </message>
    <message>
        <source>There is no text for such a letter. An owner can publish one.</source>
        <comment>breach.no_letter</comment>
        <translation>Der er ingen tekst til sådan et brev. En ejer kan udgive en.</translation>
    </message>
    <message>
        <source>Choose what happened to the data.</source>
        <comment>breach.no_nature</comment>
        <translation>Vælg, hvad der skete med oplysningerne.</translation>
    </message>
    <message>
        <source>Write it in a few words.</source>
        <comment>breach.no_words</comment>
        <translation>Skriv det med få ord.</translation>
    </message>
    <message>
        <source>Choose the patient who was told, or write who it was.</source>
        <comment>breach.nobody_named</comment>
        <translation>Vælg den patient, der blev underrettet, eller skriv, hvem det var.</translation>
    </message>
    <message>
        <source>Nobody is left to call: no patient is named, or all know.</source>
        <comment>breach.nobody_to_call</comment>
        <translation>Der er ingen at ringe til: Ingen patient er nævnt, eller alle er underrettet.</translation>
    </message>
    <message>
        <source>Nobody is left to write to: no patient is named, or all know.</source>
        <comment>breach.nobody_to_write_to</comment>
        <translation>Der er ingen tilbage at skrive til: ingen patient er nævnt, eller alle ved det.</translation>
    </message>
    <message>
        <source>The risk is high and not everybody was told. Write why not.</source>
        <comment>breach.nobody_told</comment>
        <translation>Risikoen er høj, og ikke alle er underrettet. Skriv hvorfor.</translation>
    </message>
    <message>
        <source>First assess the risk.</source>
        <comment>breach.not_assessed</comment>
        <translation>Vurdér først risikoen.</translation>
    </message>
    <message>
        <source>A breach with a risk is notified to the authority first, late rather than never.</source>
        <comment>breach.not_notified</comment>
        <translation>Et brud med en risiko anmeldes først til myndigheden, hellere for sent end slet ikke.</translation>
    </message>
    <message>
        <source>The 72 hours were over. Write why the notification came later.</source>
        <comment>breach.not_why_late</comment>
        <translation>De 72 timer var gået. Skriv, hvorfor anmeldelsen kom senere.</translation>
    </message>
    <message>
        <source>This breach is not in the register. Look at the register again.</source>
        <comment>breach.unknown</comment>
        <translation>Bruddet står ikke i fortegnelsen. Se fortegnelsen igen.</translation>
    </message>
    <message>
        <source>What was written could not be read back whole ({what}), so it was deleted and nothing was handed out. Try another drive, and have the whole journal checked.</source>
        <comment>bundle.broken</comment>
        <translation>Det skrevne kunne ikke læses fejlfrit igen ({what}), så det blev slettet, og intet er udleveret. Prøv et andet drev, og få hele journalen kontrolleret.</translation>
    </message>
    <message>
        <source>The disk is full, so nothing was handed out. Free some space and try again.</source>
        <comment>bundle.disk_full</comment>
        <translation>Disken er fuld, så intet er udleveret. Skaf plads, og prøv igen.</translation>
    </message>
    <message>
        <source>A fingerprint has 64 digits and letters from a to f.</source>
        <comment>bundle.fingerprint</comment>
        <translation>Et fingeraftryk har 64 tal og bogstaver fra a til f.</translation>
    </message>
    <message>
        <source>There is something of this name already. Choose another name.</source>
        <comment>bundle.place_taken</comment>
        <translation>Der er allerede noget med det navn. Vælg et andet navn.</translation>
    </message>
    <message>
        <source>The encrypted file could not be read back whole, so it was deleted, though the journal says that it was made. Try another drive.</source>
        <comment>bundle.transport_broken</comment>
        <translation>Den krypterede fil kunne ikke læses fejlfrit igen, så den blev slettet, selv om journalen siger, at den blev lavet. Prøv et andet drev.</translation>
    </message>
    <message>
        <source>The folder could not be written, so nothing was handed out. Choose another place.</source>
        <comment>bundle.unwritable</comment>
        <translation>Mappen kunne ikke skrives, så intet er udleveret. Vælg et andet sted.</translation>
    </message>
    <message>
        <source>That day has not come yet. Check the date.</source>
        <comment>case.ahead</comment>
        <translation>Den dag er ikke kommet endnu. Tjek datoen.</translation>
    </message>
    <message>
        <source>That day is before the case came to the clinic. Check the date.</source>
        <comment>case.before_it_came</comment>
        <translation>Den dag ligger før sagen kom til klinikken. Tjek datoen.</translation>
    </message>
    <message>
        <source>This case is closed. If the authority writes again, open a new one.</source>
        <comment>case.closed</comment>
        <translation>Sagen er afsluttet. Skriver myndigheden igen, så åbn en ny.</translation>
    </message>
    <message>
        <source>The deadline is before the day on which the letter came. Check the dates.</source>
        <comment>case.deadline_first</comment>
        <translation>Fristen ligger før den dag, brevet kom. Tjek datoerne.</translation>
    </message>
    <message>
        <source>Write who wrote to the clinic.</source>
        <comment>case.no_authority</comment>
        <translation>Skriv, hvem der skrev til klinikken.</translation>
    </message>
    <message>
        <source>Write the new deadline. It cannot be before the day on which it was set.</source>
        <comment>case.no_day</comment>
        <translation>Skriv den nye frist. Den kan ikke ligge før den dag, den blev sat.</translation>
    </message>
    <message>
        <source>Write why the journal is handed out.</source>
        <comment>case.no_export_reason</comment>
        <translation>Skriv, hvorfor journalen udleveres.</translation>
    </message>
    <message>
        <source>Write why the case is closed and the journal need not be held any longer.</source>
        <comment>case.no_reason</comment>
        <translation>Skriv, hvorfor sagen afsluttes, og journalen ikke længere skal holdes tilbage fra sletning.</translation>
    </message>
    <message>
        <source>Write in a few words what came or what was sent.</source>
        <comment>case.no_words</comment>
        <translation>Skriv kort, hvad der kom, eller hvad der blev sendt.</translation>
    </message>
    <message>
        <source>This case is not here. Look at the list again.</source>
        <comment>case.unknown</comment>
        <translation>Sagen er ikke her. Se på listen igen.</translation>
    </message>
    <message>
        <source>This patient has no such open complaint case.</source>
        <comment>case_export.no_case</comment>
        <translation>Patienten har ingen sådan åben klagesag.</translation>
    </message>
    <message>
        <source>Write to whom the journal is handed out.</source>
        <comment>case_export.no_recipient</comment>
        <translation>Skriv, hvem journalen udleveres til.</translation>
    </message>
    <message>
        <source>Write what this rests on: training, certificate, years of practice.</source>
        <comment>competence.no_grounds</comment>
        <translation>Skriv, hvad det bygger på: oplæring, bevis, års erfaring.</translation>
    </message>
    <message>
        <source>This consent does not wait for a confirmation. Open the record again.</source>
        <comment>consent.nothing_to_confirm</comment>
        <translation>Dette samtykke venter ikke på en bekræftelse. Åbn journalen igen.</translation>
    </message>
    <message>
        <source>A choice is not one of this text. Hand over the consent again.</source>
        <comment>consent.other_choice</comment>
        <translation>Et valg hører ikke til denne tekst. Giv patienten samtykket igen.</translation>
    </message>
    <message>
        <source>This is not a consent text that is in force here. Hand over the consent again.</source>
        <comment>consent.other_text</comment>
        <translation>Dette er ikke en samtykketekst, der gælder her. Giv patienten samtykket igen.</translation>
    </message>
    <message>
        <source>The times of this consent cannot be right. Check the clock and hand over the consent again.</source>
        <comment>consent.times</comment>
        <translation>Tidspunkterne for dette samtykke kan ikke passe. Kontrollér uret, og giv patienten samtykket igen.</translation>
    </message>
    <message>
        <source>This consent is not in the patient&apos;s journal.</source>
        <comment>consent.unknown</comment>
        <translation>Dette samtykke står ikke i patientens journal.</translation>
    </message>
    <message>
        <source>The signature is missing. Please sign in the field.</source>
        <comment>consent.unsigned</comment>
        <translation>Underskriften mangler. Skriv under i feltet.</translation>
    </message>
    <message>
        <source>Every statement must be ticked before signing.</source>
        <comment>consent.unticked</comment>
        <translation>Alle udsagn skal have et kryds, før der kan skrives under.</translation>
    </message>
    <message>
        <source>This text speaks of several treatments, or of another one. Choose the treatment and hand it over again.</source>
        <comment>consent.which_treatment</comment>
        <translation>Denne tekst handler om flere behandlinger eller om en anden. Vælg behandlingen, og giv den til patienten igen.</translation>
    </message>
    <message>
        <source>A consultation cannot lie in the future. Check the time.</source>
        <comment>consultation.ahead</comment>
        <translation>En konsultation kan ikke ligge i fremtiden. Kontrollér tidspunktet.</translation>
    </message>
    <message>
        <source>Write the prescriber&apos;s name and registration number.</source>
        <comment>consultation.no_prescriber</comment>
        <translation>Skriv den ordinerendes navn og autorisationsnummer.</translation>
    </message>
    <message>
        <source>This consultation is not in the patient&apos;s journal.</source>
        <comment>consultation.unknown</comment>
        <translation>Denne konsultation står ikke i patientens journal.</translation>
    </message>
    <message>
        <source>Write why the emergency is corrected.</source>
        <comment>correction.no_emergency_reason</comment>
        <translation>Skriv, hvorfor den akutte behandling rettes.</translation>
    </message>
    <message>
        <source>Write why the note is corrected.</source>
        <comment>correction.no_note_reason</comment>
        <translation>Skriv, hvorfor notatet rettes.</translation>
    </message>
    <message>
        <source>Write why the prescription is corrected.</source>
        <comment>correction.no_prescription_reason</comment>
        <translation>Skriv, hvorfor ordinationen rettes.</translation>
    </message>
    <message>
        <source>Write why the reaction is corrected.</source>
        <comment>correction.no_reaction_reason</comment>
        <translation>Skriv, hvorfor reaktionen rettes.</translation>
    </message>
    <message>
        <source>Write why the entry is corrected.</source>
        <comment>correction.no_reason</comment>
        <translation>Skriv, hvorfor journalnotatet rettes.</translation>
    </message>
    <message>
        <source>Nothing but the reason differs from the entry as it was signed. Change what was wrong, then sign again.</source>
        <comment>correction.nothing_changed</comment>
        <translation>Intet andet end begrundelsen er anderledes end i behandlingen, som den blev signeret. Ret det, der var forkert, og signér igen.</translation>
    </message>
    <message>
        <source>This version has been countersigned already.</source>
        <comment>countersign.already</comment>
        <translation>Denne version er allerede kontrasigneret.</translation>
    </message>
    <message>
        <source>This entry was corrected. Countersign the newest version.</source>
        <comment>countersign.corrected</comment>
        <translation>Journalnotatet er rettet. Kontrasignér den nyeste version.</translation>
    </message>
    <message>
        <source>Only who left this treatment to its performer can countersign the entry.</source>
        <comment>countersign.not_yours</comment>
        <translation>Kun den, der overlod behandlingen til den, der udførte den, kan kontrasignere journalnotatet.</translation>
    </message>
    <message>
        <source>A course is planned from today on. Check the date.</source>
        <comment>course.behind</comment>
        <translation>Et forløb planlægges fra i dag. Kontrollér datoen.</translation>
    </message>
    <message>
        <source>This course has ended already.</source>
        <comment>course.ended_already</comment>
        <translation>Dette forløb er allerede afsluttet.</translation>
    </message>
    <message>
        <source>There are 1 to {most} days from one to the next.</source>
        <comment>course.interval</comment>
        <translation>Der er 1 til {most} dage fra den ene til den næste.</translation>
    </message>
    <message>
        <source>Write why the course ends.</source>
        <comment>course.no_reason</comment>
        <translation>Skriv, hvorfor forløbet slutter.</translation>
    </message>
    <message>
        <source>A course has 1 to {most} treatments.</source>
        <comment>course.number</comment>
        <translation>Et forløb har 1 til {most} behandlinger.</translation>
    </message>
    <message>
        <source>This course is not in the patient&apos;s journal.</source>
        <comment>course.unknown</comment>
        <translation>Dette forløb står ikke i patientens journal.</translation>
    </message>
    <message>
        <source>There is no such day. Write the day first, then the month, then the year.</source>
        <comment>date.impossible</comment>
        <translation>Den dag findes ikke. Skriv først dagen, så måneden og så året.</translation>
    </message>
    <message>
        <source>This year could be in two centuries. Write the year with four digits.</source>
        <comment>date.two_digit_year</comment>
        <translation>Årstallet kan høre til to århundreder. Skriv året med fire cifre.</translation>
    </message>
    <message>
        <source>This is not a date. Write it like 7/7/1961, 1961-07-07 or 7 Jul 1961.</source>
        <comment>date.unreadable</comment>
        <translation>Det er ikke en dato. Skriv den som 7/7/1961, 1961-07-07 eller 7 jul 1961.</translation>
    </message>
    <message>
        <source>This year cannot be right. Write a year between 1850 and 2199.</source>
        <comment>date.year</comment>
        <translation>Det årstal kan ikke passe. Skriv et år mellem 1850 og 2199.</translation>
    </message>
    <message>
        <source>This calendar file is broken. Export it again and choose the new one.</source>
        <comment>day_file.broken_calendar</comment>
        <translation>Kalenderfilen er beskadiget. Eksportér den igen, og vælg den nye.</translation>
    </message>
    <message>
        <source>This appointment is cancelled in the calendar.</source>
        <comment>day_file.cancelled</comment>
        <translation>Aftalen er aflyst i kalenderen.</translation>
    </message>
    <message>
        <source>How long this appointment takes cannot be read.</source>
        <comment>day_file.duration</comment>
        <translation>Det kan ikke læses, hvor længe aftalen varer.</translation>
    </message>
    <message>
        <source>This file is empty.</source>
        <comment>day_file.empty</comment>
        <translation>Filen er tom.</translation>
    </message>
    <message>
        <source>This file&apos;s letters cannot be read. Save it as CSV (UTF-8).</source>
        <comment>day_file.encoding</comment>
        <translation>Filens bogstaver kan ikke læses. Gem den som CSV (UTF-8).</translation>
    </message>
    <message>
        <source>This file is far too large for a day list (more than {most} MB). Export fewer days and choose it again.</source>
        <comment>day_file.large</comment>
        <translation>Filen er alt for stor til en dagsliste (mere end {most} MB). Eksportér færre dage, og vælg den igen.</translation>
    </message>
    <message>
        <source>This file has far too many lines. Export fewer days and choose it again.</source>
        <comment>day_file.lines</comment>
        <translation>Filen har alt for mange linjer. Eksportér færre dage, og vælg den igen.</translation>
    </message>
    <message>
        <source>This is no number of minutes.</source>
        <comment>day_file.minutes</comment>
        <translation>Dette er ikke et antal minutter.</translation>
    </message>
    <message>
        <source>There is no such day or time.</source>
        <comment>day_file.no_day</comment>
        <translation>Den dag eller tid findes ikke.</translation>
    </message>
    <message>
        <source>This appointment has no time of day.</source>
        <comment>day_file.no_start</comment>
        <translation>Aftalen har intet klokkeslæt.</translation>
    </message>
    <message>
        <source>This is no table with headings in its first line. Save the list as CSV, or as a calendar file (ICS).</source>
        <comment>day_file.no_table</comment>
        <translation>Dette er ikke en tabel med overskrifter i første linje. Gem listen som CSV eller som kalenderfil (ICS).</translation>
    </message>
    <message>
        <source>This is no text file. Save the list as CSV (UTF-8) or as a calendar file (ICS).</source>
        <comment>day_file.no_text</comment>
        <translation>Dette er ikke en tekstfil. Gem listen som CSV (UTF-8) eller som kalenderfil (ICS).</translation>
    </message>
    <message>
        <source>This line names no patient.</source>
        <comment>day_file.nobody</comment>
        <translation>Linjen nævner ingen patient.</translation>
    </message>
    <message>
        <source>A quotation mark in this line is not closed.</source>
        <comment>day_file.quotes</comment>
        <translation>Et anførselstegn i linjen er ikke lukket.</translation>
    </message>
    <message>
        <source>This appointment repeats itself. Export single appointments, or type it in.</source>
        <comment>day_file.repeats</comment>
        <translation>Aftalen gentager sig. Eksportér enkelte aftaler, eller skriv den ind.</translation>
    </message>
    <message>
        <source>This file has more than {most} lines. Export fewer days and choose it again.</source>
        <comment>day_file.rows</comment>
        <translation>Filen har mere end {most} linjer. Eksportér færre dage, og vælg den igen.</translation>
    </message>
    <message>
        <source>This is no time of day. Write it with hours and minutes, like 14:05.</source>
        <comment>day_file.time</comment>
        <translation>Dette er ikke et klokkeslæt. Skriv det med timer og minutter, fx 14:05.</translation>
    </message>
    <message>
        <source>The file cannot be read. Choose another, or copy it anew.</source>
        <comment>day_file.unreadable</comment>
        <translation>Filen kan ikke læses. Vælg en anden, eller kopiér den igen.</translation>
    </message>
    <message>
        <source>The time zone of this appointment is not known.</source>
        <comment>day_file.zone</comment>
        <translation>Aftalens tidszone kendes ikke.</translation>
    </message>
    <message>
        <source>The delegation ends before it begins. Check the dates.</source>
        <comment>delegation.backwards</comment>
        <translation>Delegationen slutter, før den begynder. Kontrollér datoerne.</translation>
    </message>
    <message>
        <source>Write the instruction that the colleague is to follow.</source>
        <comment>delegation.no_instruction</comment>
        <translation>Skriv den instruks, som kollegaen skal følge.</translation>
    </message>
    <message>
        <source>Write why the delegation ends.</source>
        <comment>delegation.no_reason</comment>
        <translation>Skriv, hvorfor delegationen slutter.</translation>
    </message>
    <message>
        <source>Choose at least one treatment that the clinic&apos;s rules know.</source>
        <comment>delegation.no_treatment</comment>
        <translation>Vælg mindst én behandling, som klinikkens regler kender.</translation>
    </message>
    <message>
        <source>Nobody delegates to themselves. Choose a colleague.</source>
        <comment>delegation.oneself</comment>
        <translation>Ingen delegerer til sig selv. Vælg en kollega.</translation>
    </message>
    <message>
        <source>A delegation counts from when it is signed. Choose today or a later day.</source>
        <comment>delegation.past</comment>
        <translation>En delegation gælder fra den er underskrevet. Vælg i dag eller en senere dag.</translation>
    </message>
    <message>
        <source>This delegation is not in force. Look at the list again.</source>
        <comment>delegation.unknown</comment>
        <translation>Denne delegation gælder ikke. Se på listen igen.</translation>
    </message>
    <message>
        <source>This person does not work here. Choose one of the list.</source>
        <comment>delegation.unknown_colleague</comment>
        <translation>Denne person arbejder ikke her. Vælg en på listen.</translation>
    </message>
    <message>
        <source>Only somebody with a registration can delegate. Ask the owner.</source>
        <comment>delegation.unregistered</comment>
        <translation>Kun en med autorisation kan delegere. Spørg ejeren.</translation>
    </message>
    <message>
        <source>The demo clinic could not be made there ({what}).</source>
        <comment>demo.unwritable</comment>
        <translation>Demoklinikken kunne ikke laves der ({what}).</translation>
    </message>
    <message>
        <source>This is not the patient&apos;s name. Write who receives it, and what they are.</source>
        <comment>disclosure.not_the_patient</comment>
        <translation>Det er ikke patientens navn. Skriv, hvem der modtager det, og hvad de er.</translation>
    </message>
    <message>
        <source>A typeface that belongs to the program is missing or damaged, so nothing was printed. Install the program again.</source>
        <comment>documents.font_missing</comment>
        <translation>En skrifttype, der hører til programmet, mangler eller er beskadiget, så der blev ikke udskrevet noget. Installér programmet igen.</translation>
    </message>
    <message>
        <source>The file “{name}” that belongs to the program is missing or damaged. Install the program again.</source>
        <comment>documents.labels_missing</comment>
        <translation>Filen ”{name}”, som hører til programmet, mangler eller er beskadiget. Installér programmet igen.</translation>
    </message>
    <message>
        <source>The parts of a document could not be joined.</source>
        <comment>documents.not_joined</comment>
        <translation>Delene af et dokument kunne ikke sættes sammen.</translation>
    </message>
    <message>
        <source>The file “{name}” that belongs to the program is missing. Install the program again.</source>
        <comment>documents.template_missing</comment>
        <translation>Filen ”{name}”, som hører til programmet, mangler. Installér programmet igen.</translation>
    </message>
    <message>
        <source>This is more text than a draft can hold. Shorten it.</source>
        <comment>draft.too_long</comment>
        <translation>Der er mere tekst, end en kladde kan rumme. Gør den kortere.</translation>
    </message>
    <message>
        <source>An emergency cannot lie in the future. Check the times.</source>
        <comment>emergency.ahead</comment>
        <translation>En akut behandling kan ikke ligge i fremtiden. Kontrollér tidspunkterne.</translation>
    </message>
    <message>
        <source>This emergency was corrected. Review the newest version.</source>
        <comment>emergency.corrected</comment>
        <translation>Den akutte behandling er rettet. Gennemgå den nyeste version.</translation>
    </message>
    <message>
        <source>Write what follows from it, or that nothing does.</source>
        <comment>emergency.no_conclusion</comment>
        <translation>Skriv, hvad det giver anledning til, eller at det ikke giver anledning til noget.</translation>
    </message>
    <message>
        <source>Every drug needs its name, its dose and its route.</source>
        <comment>emergency.no_dose</comment>
        <translation>Hvert lægemiddel skal have navn, dosis og administrationsvej.</translation>
    </message>
    <message>
        <source>Write how it went.</source>
        <comment>emergency.no_outcome</comment>
        <translation>Skriv, hvordan det gik.</translation>
    </message>
    <message>
        <source>Write why it could not wait for a consent.</source>
        <comment>emergency.no_reason</comment>
        <translation>Skriv, hvorfor det ikke kunne vente på et samtykke.</translation>
    </message>
    <message>
        <source>Write what happened.</source>
        <comment>emergency.no_words</comment>
        <translation>Skriv, hvad der skete.</translation>
    </message>
    <message>
        <source>You treated this yourself. Let another practitioner of the clinic review it.</source>
        <comment>emergency.own_review</comment>
        <translation>Du behandlede selv. Lad en anden behandler i klinikken gennemgå det.</translation>
    </message>
    <message>
        <source>This emergency has been reviewed already.</source>
        <comment>emergency.reviewed_already</comment>
        <translation>Denne akutte behandling er allerede gennemgået.</translation>
    </message>
    <message>
        <source>This emergency is not in the patient&apos;s journal.</source>
        <comment>emergency.unknown</comment>
        <translation>Denne akutte behandling står ikke i patientens journal.</translation>
    </message>
    <message>
        <source>A request of this person is still open and needs the journal. Answer it first.</source>
        <comment>erasure.asked</comment>
        <translation>En anmodning fra personen er stadig åben og kræver journalen. Besvar den først.</translation>
    </message>
    <message>
        <source>Something was written of this patient since the erasure was proposed. Turn it down and propose it anew.</source>
        <comment>erasure.changed</comment>
        <translation>Der er skrevet noget om patienten, siden sletningen blev foreslået. Afvis den, og foreslå den på ny.</translation>
    </message>
    <message>
        <source>This person has an appointment today or later. Cancel it first, if nobody comes.</source>
        <comment>erasure.expected</comment>
        <translation>Personen har en aftale i dag eller senere. Aflys den først, hvis ingen kommer.</translation>
    </message>
    <message>
        <source>This proposal was carried out or turned down already.</source>
        <comment>erasure.gone</comment>
        <translation>Dette forslag er allerede udført eller afvist.</translation>
    </message>
    <message>
        <source>This journal must be kept until {date} ({source}), so it cannot be erased before.</source>
        <comment>erasure.kept</comment>
        <translation>Journalen skal opbevares til {date} ({source}) og kan ikke slettes før.</translation>
    </message>
    <message>
        <source>Good practice keeps this until {date} ({source}). Say why it is to be erased earlier.</source>
        <comment>erasure.kept_by_benchmark</comment>
        <translation>God praksis bevarer dette indtil {date} ({source}). Sig, hvorfor det skal slettes før.</translation>
    </message>
    <message>
        <source>There is no such patient in this journal.</source>
        <comment>erasure.no_patient</comment>
        <translation>Patienten findes ikke i denne journal.</translation>
    </message>
    <message>
        <source>Write why. It is kept in the journal.</source>
        <comment>erasure.no_reason</comment>
        <translation>Skriv hvorfor. Det gemmes i journalen.</translation>
    </message>
    <message>
        <source>Two different people must approve exactly this erasure before it is carried out.</source>
        <comment>erasure.not_approved</comment>
        <translation>To forskellige personer skal godkende netop denne sletning, før den udføres.</translation>
    </message>
    <message>
        <source>Only practitioners can open this file. Ask one of them.</source>
        <comment>file.no_key</comment>
        <translation>Kun behandlere kan åbne denne fil. Spørg en af dem.</translation>
    </message>
    <message>
        <source>This file is not in the patient&apos;s journal. Open the record again.</source>
        <comment>file.unknown</comment>
        <translation>Denne fil er ikke i patientens journal. Åbn journalen igen.</translation>
    </message>
    <message>
        <source>This very file is in the patient&apos;s journal already, filed by {by}.</source>
        <comment>filed.before</comment>
        <translation>Netop denne fil ligger allerede i patientens journal, lagt i af {by}.</translation>
    </message>
    <message>
        <source>No copy of a photo was handed out on this consent.</source>
        <comment>follow_up.no_copies</comment>
        <translation>Der er ikke udleveret nogen kopi af et foto på dette samtykke.</translation>
    </message>
    <message>
        <source>Say how it went with whoever has the copy.</source>
        <comment>follow_up.no_outcome</comment>
        <translation>Sig, hvordan det gik med den, der har kopien.</translation>
    </message>
    <message>
        <source>This consent was not taken back. Look at the journal again.</source>
        <comment>follow_up.no_withdrawal</comment>
        <translation>Dette samtykke er ikke trukket tilbage. Se journalen igen.</translation>
    </message>
    <message>
        <source>Write what was said, and why the copy cannot come back.</source>
        <comment>follow_up.no_words</comment>
        <translation>Skriv, hvad der blev sagt, og hvorfor kopien ikke kan komme tilbage.</translation>
    </message>
    <message>
        <source>This is done already. Look at the list again.</source>
        <comment>follow_up.unknown</comment>
        <translation>Det er allerede gjort. Se listen igen.</translation>
    </message>
    <message>
        <source>This folder is not empty. Choose a new or empty folder for the journal.</source>
        <comment>founding.not_empty</comment>
        <translation>Mappen er ikke tom. Vælg en ny eller tom mappe til journalen.</translation>
    </message>
    <message>
        <source>What follows ({ai}) holds characters that cannot stand there. Scan once more.</source>
        <comment>gs1.characters</comment>
        <translation>Det, der følger efter ({ai}), har tegn, som ikke kan stå der. Scan én gang til.</translation>
    </message>
    <message>
        <source>The check digit of ({ai}) is wrong, so a digit was misread. Scan it once more.</source>
        <comment>gs1.check_digit</comment>
        <translation>Kontrolcifferet i ({ai}) er forkert, så et ciffer er læst forkert. Scan én gang til.</translation>
    </message>
    <message>
        <source>The code holds characters that cannot be read. Scan it once more, or type what is printed on the pack.</source>
        <comment>gs1.control_characters</comment>
        <translation>Koden har tegn, som ikke kan læses. Scan én gang til, eller skriv, hvad der står på pakningen.</translation>
    </message>
    <message>
        <source>The code ends within ({ai}). Scan it once more.</source>
        <comment>gs1.cut_off</comment>
        <translation>Koden slutter midt i ({ai}). Scan én gang til.</translation>
    </message>
    <message>
        <source>Nothing was scanned. Scan the code, or type the lot number.</source>
        <comment>gs1.empty</comment>
        <translation>Der er ikke scannet noget. Scan koden, eller skriv batchnummeret.</translation>
    </message>
    <message>
        <source>These digits are as many as a product number has, but the check digit is wrong. Scan once more.</source>
        <comment>gs1.maybe_gtin</comment>
        <translation>Der er lige så mange cifre som i et produktnummer, men kontrolcifferet er forkert. Scan én gang til.</translation>
    </message>
    <message>
        <source>This reads as a barcode, but it could be a number of its own. Compare it with what is printed on the pack.</source>
        <comment>gs1.maybe_text</comment>
        <translation>Det ligner en stregkode, men kan også være et nummer for sig. Sammenlign med det, der står på pakningen.</translation>
    </message>
    <message>
        <source>The date of ({ai}) is no day that there is. Scan it once more.</source>
        <comment>gs1.no_day</comment>
        <translation>Datoen i ({ai}) findes ikke. Scan én gang til.</translation>
    </message>
    <message>
        <source>After one part of the code comes something that is no code. Scan it once more.</source>
        <comment>gs1.no_identifier</comment>
        <translation>Efter en del af koden kommer noget, som ikke er en kode. Scan én gang til.</translation>
    </message>
    <message>
        <source>This web address is not that of a product. Scan the other code of the pack.</source>
        <comment>gs1.no_link</comment>
        <translation>Denne webadresse hører ikke til et produkt. Scan pakningens anden kode.</translation>
    </message>
    <message>
        <source>The scanner did not send where one part of the code ends, so it can be read in more than one way. Compare it with what is printed on the pack.</source>
        <comment>gs1.no_separator</comment>
        <translation>Scanneren sendte ikke, hvor en del af koden slutter, så den kan læses på flere måder. Sammenlign med det, der står på pakningen.</translation>
    </message>
    <message>
        <source>This code is not a GS1 code but one of another format. Scan the other code of the pack.</source>
        <comment>gs1.other_format</comment>
        <translation>Koden er ikke en GS1-kode, men af et andet format. Scan pakningens anden kode.</translation>
    </message>
    <message>
        <source>The code names ({ai}) twice, with different values. Scan it once more.</source>
        <comment>gs1.repeated</comment>
        <translation>Koden nævner ({ai}) to gange med forskellige værdier. Scan én gang til.</translation>
    </message>
    <message>
        <source>This is too long for a barcode. Empty the field and scan once more.</source>
        <comment>gs1.too_long</comment>
        <translation>Det er for langt til en stregkode. Tøm feltet, og scan én gang til.</translation>
    </message>
    <message>
        <source>The code holds a part ({ai}) that is not known here. Type what is printed on the pack.</source>
        <comment>gs1.unknown</comment>
        <translation>Koden har en del ({ai}), som ikke er kendt her. Skriv, hvad der står på pakningen.</translation>
    </message>
    <message>
        <source>What follows ({ai}) is longer than it can be: the scanner did not send where the part ends. Type what is printed on the pack.</source>
        <comment>gs1.value_too_long</comment>
        <translation>Det, der følger efter ({ai}), er længere, end det kan være: scanneren sendte ikke, hvor delen slutter. Skriv, hvad der står på pakningen.</translation>
    </message>
    <message>
        <source>Write in the remarks why an alert no longer counts.</source>
        <comment>health.alert_dropped</comment>
        <translation>Skriv i bemærkningerne, hvorfor en advarsel ikke længere gælder.</translation>
    </message>
    <message>
        <source>Questions that must be answered and are not: {count}.</source>
        <comment>health.missing</comment>
        <translation>Spørgsmål, der skal besvares og ikke er det: {count}.</translation>
    </message>
    <message>
        <source>These health answers are not in the patient&apos;s journal, or do not count.</source>
        <comment>health.no_answers</comment>
        <translation>Disse helbredssvar står ikke i patientens journal eller tæller ikke.</translation>
    </message>
    <message>
        <source>There is nothing to keep: no form, or the same form twice.</source>
        <comment>health.no_form</comment>
        <translation>Der er intet at gemme: intet skema, eller det samme skema to gange.</translation>
    </message>
    <message>
        <source>Write the name of the guardian who answered.</source>
        <comment>health.no_guardian</comment>
        <translation>Skriv navnet på den værge eller forælder, der svarede.</translation>
    </message>
    <message>
        <source>There is no health questionnaire in the patient&apos;s language ({language}). Ask in another language.</source>
        <comment>health.no_questionnaire</comment>
        <translation>Der er intet helbredsskema på patientens sprog ({language}). Spørg på et andet sprog.</translation>
    </message>
    <message>
        <source>Write why these answers do not count.</source>
        <comment>health.no_reason</comment>
        <translation>Skriv, hvorfor disse svar ikke gælder.</translation>
    </message>
    <message>
        <source>These answers do not wait for a confirmation. Open the record again.</source>
        <comment>health.nothing_to_confirm</comment>
        <translation>Disse svar venter ikke på at blive bekræftet. Åbn journalen igen.</translation>
    </message>
    <message>
        <source>This is not a questionnaire that is in force here. Hand over the form again.</source>
        <comment>health.other_questionnaire</comment>
        <translation>Dette er ikke et skema, der gælder her. Overdrag skemaet igen.</translation>
    </message>
    <message>
        <source>This patient&apos;s health was confirmed in the meantime. Open the record again, and look.</source>
        <comment>health.stale</comment>
        <translation>Patientens helbredsoplysninger er blevet bekræftet i mellemtiden. Åbn journalen igen, og se efter.</translation>
    </message>
    <message>
        <source>The times of these answers cannot be right. Check the clock and hand over the form again.</source>
        <comment>health.times</comment>
        <translation>Tidspunkterne for disse svar kan ikke være rigtige. Kontrollér uret, og overdrag skemaet igen.</translation>
    </message>
    <message>
        <source>Write the allergies, or confirm that none are known.</source>
        <comment>health.unclear</comment>
        <translation>Skriv allergierne, eller bekræft, at der ikke er nogen kendte.</translation>
    </message>
    <message>
        <source>These answers cannot be read. Ask the patient again.</source>
        <comment>health.unreadable</comment>
        <translation>Disse svar kan ikke læses. Spørg patienten igen.</translation>
    </message>
    <message>
        <source>The signature is missing. Please sign in the field.</source>
        <comment>health.unsigned</comment>
        <translation>Underskriften mangler. Skriv under i feltet.</translation>
    </message>
    <message>
        <source>An answer does not fit its question. Go through the form again.</source>
        <comment>health.wrong</comment>
        <translation>Et svar passer ikke til sit spørgsmål. Gå skemaet igennem igen.</translation>
    </message>
    <message>
        <source>This hold does not stand any more.</source>
        <comment>hold.gone</comment>
        <translation>Denne spærring gælder ikke længere.</translation>
    </message>
    <message>
        <source>A complaint case holds this journal. Close the case to release it.</source>
        <comment>hold.of_case</comment>
        <translation>En klagesag har sat slettestop for journalen. Afslut sagen for at ophæve det.</translation>
    </message>
    <message>
        <source>The first six digits of a CHI number are the birth date; these are not a date.</source>
        <comment>identifier.chi.date</comment>
        <translation>De første seks cifre i et CHI-nummer er fødselsdatoen, men de her er ikke en dato.</translation>
    </message>
    <message>
        <source>There is an invisible character in this number. Type the number instead of pasting it.</source>
        <comment>identifier.control_character</comment>
        <translation>Der er et usynligt tegn i nummeret. Tast det i stedet for at sætte det ind.</translation>
    </message>
    <message>
        <source>The seventh digit gives a birth date that cannot be right. Check the number.</source>
        <comment>identifier.cpr.century</comment>
        <translation>Det syvende ciffer giver en fødselsdato, der ikke kan passe. Kontrollér nummeret.</translation>
    </message>
    <message>
        <source>The first six digits are not a date. Check day, month and year.</source>
        <comment>identifier.cpr.date</comment>
        <translation>De første seks cifre er ikke en dato. Kontrollér dag, måned og år.</translation>
    </message>
    <message>
        <source>This is a replacement number, not a CPR number.</source>
        <comment>identifier.cpr.is_replacement</comment>
        <translation>Det er et erstatnings-CPR, ikke et CPR-nummer.</translation>
    </message>
    <message>
        <source>The check digit does not fit. Such numbers have been issued since 2007; check it once more.</source>
        <comment>identifier.cpr.modulus</comment>
        <translation>Kontrolcifferet passer ikke. Sådanne numre er udstedt siden 2007; kontrollér det en gang til.</translation>
    </message>
    <message>
        <source>A CPR number has ten digits: six for the birth date and four more.</source>
        <comment>identifier.cpr.shape</comment>
        <translation>Et CPR-nummer har ti cifre: seks for fødselsdatoen og fire mere.</translation>
    </message>
    <message>
        <source>Write the number, or choose “none”.</source>
        <comment>identifier.empty</comment>
        <translation>Skriv nummeret, eller vælg ”intet”.</translation>
    </message>
    <message>
        <source>The check digit does not fit, so a digit is wrong or two have changed places.</source>
        <comment>identifier.gb.check_digit</comment>
        <translation>Kontrolcifferet passer ikke: et ciffer er forkert, eller to har byttet plads.</translation>
    </message>
    <message>
        <source>This number has ten digits.</source>
        <comment>identifier.gb.shape</comment>
        <translation>Dette nummer har ti cifre.</translation>
    </message>
    <message>
        <source>Health and Care numbers lie between 320 000 0010 and 399 999 9999. Check who issued it.</source>
        <comment>identifier.hc.range</comment>
        <translation>H&amp;C-numre ligger mellem 320 000 0010 og 399 999 9999. Kontrollér, hvem der har udstedt det.</translation>
    </message>
    <message>
        <source>Write who issued this number, so that it can be told from others.</source>
        <comment>identifier.issuer_missing</comment>
        <translation>Skriv, hvem der har udstedt nummeret, så det kan skelnes fra andre.</translation>
    </message>
    <message>
        <source>This number is too long. Check it.</source>
        <comment>identifier.long</comment>
        <translation>Nummeret er for langt. Kontrollér det.</translation>
    </message>
    <message>
        <source>NHS numbers in use begin with 4, 6 or 7. Check the number and who issued it.</source>
        <comment>identifier.nhs.range</comment>
        <translation>NHS-numre i brug begynder med 4, 6 eller 7. Kontrollér nummeret, og hvem der har udstedt det.</translation>
    </message>
    <message>
        <source>This is a test number, which belongs to nobody.</source>
        <comment>identifier.nhs.test</comment>
        <translation>Det er et testnummer, som ikke tilhører nogen.</translation>
    </message>
    <message>
        <source>Numbers beginning with 999 are for tests and belong to nobody.</source>
        <comment>identifier.nhs.test_refused</comment>
        <translation>Numre, der begynder med 999, er til test og tilhører ikke nogen.</translation>
    </message>
    <message>
        <source>The birth date differs from the one in this number. That can be right; check it.</source>
        <comment>identifier.other_birth_date</comment>
        <translation>Fødselsdatoen er en anden end den i nummeret. Det kan være rigtigt; kontrollér det.</translation>
    </message>
    <message>
        <source>A passport number has five to twenty letters and digits.</source>
        <comment>identifier.passport.shape</comment>
        <translation>Et pasnummer har fem til tyve bogstaver og cifre.</translation>
    </message>
    <message>
        <source>The first six digits are not a date, nor one with 60 added to the day.</source>
        <comment>identifier.replacement.date</comment>
        <translation>De første seks cifre er ikke en dato, heller ikke med 60 lagt til dagen.</translation>
    </message>
    <message>
        <source>This looks like an ordinary CPR number. If it is one, choose CPR.</source>
        <comment>identifier.replacement.looks_real</comment>
        <translation>Det ligner et almindeligt CPR-nummer. Hvis det er det, så vælg CPR.</translation>
    </message>
    <message>
        <source>A replacement number has six digits for the birth date and four digits or letters.</source>
        <comment>identifier.replacement.shape</comment>
        <translation>Et erstatnings-CPR har seks cifre for fødselsdatoen og fire cifre eller bogstaver.</translation>
    </message>
    <message>
        <source>The check digit does not fit, so a digit is wrong or two have changed places.</source>
        <comment>identifier.se.check_digit</comment>
        <translation>Kontrolcifferet passer ikke: et ciffer er forkert, eller to har byttet plads.</translation>
    </message>
    <message>
        <source>The birth date in this number is not a date. Check year, month and day.</source>
        <comment>identifier.se.date</comment>
        <translation>Fødselsdatoen i nummeret er ikke en dato. Kontrollér år, måned og dag.</translation>
    </message>
    <message>
        <source>This is a personnummer, not a samordningsnummer.</source>
        <comment>identifier.se.is_personnummer</comment>
        <translation>Det er et svensk personnummer, ikke et samordningsnummer.</translation>
    </message>
    <message>
        <source>This is a samordningsnummer, not a personnummer.</source>
        <comment>identifier.se.is_samordning</comment>
        <translation>Det er et svensk samordningsnummer, ikke et personnummer.</translation>
    </message>
    <message>
        <source>Write ten or twelve digits: the birth date, a hyphen (or + from the age of 100) and four more.</source>
        <comment>identifier.se.shape</comment>
        <translation>Skriv ti eller tolv cifre: fødselsdatoen, en bindestreg (eller + fra 100 år) og fire mere.</translation>
    </message>
    <message>
        <source>The birth date in this number is in the future or too long ago. Check the year.</source>
        <comment>identifier.se.year</comment>
        <translation>Fødselsdatoen i nummeret ligger i fremtiden eller for langt tilbage. Kontrollér året.</translation>
    </message>
    <message>
        <source>There is another number of the same kind. Keep both only if the patient really has two.</source>
        <comment>identifier.second_of_kind</comment>
        <translation>Der er et nummer mere af samme slags. Behold kun begge, hvis patienten virkelig har to.</translation>
    </message>
    <message>
        <source>Register the patient&apos;s birth date first.</source>
        <comment>identity.no_birth_date</comment>
        <translation>Registrér først patientens fødselsdato.</translation>
    </message>
    <message>
        <source>The birth date on the document is not the registered one. Correct the registration, or check who this is.</source>
        <comment>identity.other_birth_date</comment>
        <translation>Fødselsdatoen på dokumentet er ikke den registrerede. Ret registreringen, eller undersøg, hvem det er.</translation>
    </message>
    <message>
        <source>Information cannot be given in the future.</source>
        <comment>information.ahead</comment>
        <translation>Information kan ikke være givet i fremtiden. Kontrollér tidspunktet.</translation>
    </message>
    <message>
        <source>Say when the written or the oral information was given.</source>
        <comment>information.nothing</comment>
        <translation>Angiv, hvornår den skriftlige eller den mundtlige information blev givet.</translation>
    </message>
    <message>
        <source>This journal has a record that is not the one that was signed. Do not rely on it, and run a full check.</source>
        <comment>journal.record_altered</comment>
        <translation>Denne journal har en optegnelse, som ikke er den, der blev underskrevet. Stol ikke på den, og kør en fuld kontrol.</translation>
    </message>
    <message>
        <source>A record of this journal is missing from its place, so not everything can be shown. Do not rely on it, and run a full check.</source>
        <comment>journal.record_missing</comment>
        <translation>En optegnelse i denne journal mangler på sin plads, så ikke alt kan vises. Stol ikke på journalen, og kør en fuld kontrol.</translation>
    </message>
    <message>
        <source>A change of who has access had been interrupted and has just been completed. Please sign in again.</source>
        <comment>keyring.finished</comment>
        <translation>En ændring af, hvem der har adgang, var blevet afbrudt og er lige gjort færdig. Log ind igen.</translation>
    </message>
    <message>
        <source>The sign-in keys are not the ones the journal knows: an older copy may have been put in their place. Restore the newest backup.</source>
        <comment>keyring.not_in_ledger</comment>
        <translation>Adgangsnøglerne er ikke dem, journalen kender: en ældre kopi kan være lagt i stedet. Gendan den nyeste sikkerhedskopi.</translation>
    </message>
    <message>
        <source>The journal does not say which sign-in keys are valid. Restore the newest backup.</source>
        <comment>keyring.unstated</comment>
        <translation>Journalen siger ikke, hvilke adgangsnøgler der gælder. Gendan den nyeste sikkerhedskopi.</translation>
    </message>
    <message>
        <source>Print the recovery kit and type it back first: without it a lost password would lose every journal.</source>
        <comment>kit.not_confirmed</comment>
        <translation>Udskriv gendannelsesarkene, og skriv ordene tilbage først: uden dem vil en glemt adgangskode koste alle journaler.</translation>
    </message>
    <message>
        <source>These words are not the ones on the sheet. Look again and type them once more.</source>
        <comment>kit.wrong_group</comment>
        <translation>Det er ikke de ord, der står på arket. Se efter igen, og skriv dem en gang til.</translation>
    </message>
    <message>
        <source>These are not the words of this journal&apos;s sheet. Check that it is the right sheet.</source>
        <comment>kit.wrong_words</comment>
        <translation>Det er ikke ordene på denne journals ark. Kontrollér, at det er det rigtige ark.</translation>
    </message>
    <message>
        <source>The journal&apos;s end does not match its records. Do not change anything, and have the whole journal checked.</source>
        <comment>ledger.head_broken</comment>
        <translation>Journalens slutning passer ikke til posterne. Lad være med at ændre noget, og få hele journalen kontrolleret.</translation>
    </message>
    <message>
        <source>Someone else saved at the same moment. Please try again.</source>
        <comment>ledger.head_moved</comment>
        <translation>En anden gemte i samme øjeblik. Prøv igen.</translation>
    </message>
    <message>
        <source>The newest part of the journal does not fit together: some of it is missing, older than the rest, or damaged. Restore the newest backup, and have the whole journal checked.</source>
        <comment>ledger.tail_damaged</comment>
        <translation>Den nyeste del af journalen passer ikke sammen: noget af den mangler, er ældre end resten eller er beskadiget. Gendan den nyeste sikkerhedskopi, og få hele journalen kontrolleret.</translation>
    </message>
    <message>
        <source>This draft is no longer there: a colleague went on with it. Look at the list anew.</source>
        <comment>left_draft.gone</comment>
        <translation>Kladden er der ikke længere: en kollega er gået videre med den. Se på listen igen.</translation>
    </message>
    <message>
        <source>Please sign in with your password.</source>
        <comment>lock.password_needed</comment>
        <translation>Log ind med din adgangskode.</translation>
    </message>
    <message>
        <source>Write how this query ended.</source>
        <comment>log_review.no_finding</comment>
        <translation>Skriv, hvordan spørgsmålet endte.</translation>
    </message>
    <message>
        <source>Write what is to be asked about each look that is queried.</source>
        <comment>log_review.no_question</comment>
        <translation>Skriv, hvad der skal spørges om, for hvert opslag, der spørges til.</translation>
    </message>
    <message>
        <source>Say of every look on the list whether it was justified.</source>
        <comment>log_review.not_all</comment>
        <translation>Vurdér hvert opslag på listen.</translation>
    </message>
    <message>
        <source>Choose a period of at least a day and at most a year.</source>
        <comment>log_review.period</comment>
        <translation>Vælg en periode på mindst en dag og højst et år.</translation>
    </message>
    <message>
        <source>This query was settled already.</source>
        <comment>log_review.settled</comment>
        <translation>Dette spørgsmål er allerede afsluttet.</translation>
    </message>
    <message>
        <source>This period holds too many looks for one review. Choose a shorter one.</source>
        <comment>log_review.too_many</comment>
        <translation>Perioden rummer for mange opslag til én gennemgang. Vælg en kortere.</translation>
    </message>
    <message>
        <source>The dose of point {number} must be a number above zero.</source>
        <comment>map.amount</comment>
        <translation>Dosis i punkt {number} skal være et tal over nul.</translation>
    </message>
    <message>
        <source>Point {number} has a dose. Choose its product.</source>
        <comment>map.dose_of_nothing</comment>
        <translation>Punkt {number} har en dosis. Vælg produktet.</translation>
    </message>
    <message>
        <source>Point {number} is of a product that is not among the entry&apos;s lines.</source>
        <comment>map.no_product</comment>
        <translation>Punkt {number} hører til et produkt, der ikke står blandt notatets linjer.</translation>
    </message>
    <message>
        <source>Point {number} lies outside the drawing.</source>
        <comment>map.outside</comment>
        <translation>Punkt {number} ligger uden for tegningen.</translation>
    </message>
    <message>
        <source>Point {number} lies on a photo that is not here.</source>
        <comment>map.strange_photo</comment>
        <translation>Punkt {number} ligger på et foto, der ikke er her.</translation>
    </message>
    <message>
        <source>Depth and technique of point {number} may have {most} characters.</source>
        <comment>map.too_long</comment>
        <translation>Dybde og teknik i punkt {number} må have {most} tegn.</translation>
    </message>
    <message>
        <source>There are {count} points; an entry can hold {most}.</source>
        <comment>map.too_many</comment>
        <translation>Der er {count} punkter; et notat kan rumme {most}.</translation>
    </message>
    <message>
        <source>Point {number} is on a drawing that is not known.</source>
        <comment>map.unknown</comment>
        <translation>Punkt {number} ligger på en tegning, der ikke kendes.</translation>
    </message>
    <message>
        <source>Depth and technique of point {number} hold signs that cannot be written.</source>
        <comment>map.words</comment>
        <translation>Dybde og teknik i punkt {number} rummer tegn, der ikke kan skrives.</translation>
    </message>
    <message>
        <source>The same purpose and channel cannot be allowed and refused at once.</source>
        <comment>marketing.both</comment>
        <translation>Samme formål og kanal kan ikke både tillades og afvises.</translation>
    </message>
    <message>
        <source>Choose at least one purpose and channel.</source>
        <comment>marketing.nothing</comment>
        <translation>Vælg mindst ét formål og én kanal.</translation>
    </message>
    <message>
        <source>Write why these two are the same person.</source>
        <comment>merge.no_reason</comment>
        <translation>Skriv, hvorfor de to er den samme person.</translation>
    </message>
    <message>
        <source>Write why these two are different people.</source>
        <comment>merge.no_reason_apart</comment>
        <translation>Skriv, hvorfor de to er forskellige personer.</translation>
    </message>
    <message>
        <source>This patient is not merged with another.</source>
        <comment>merge.not_merged</comment>
        <translation>Denne patient er ikke sammenlagt med en anden.</translation>
    </message>
    <message>
        <source>These two are shown as one patient already.</source>
        <comment>merge.same</comment>
        <translation>De to vises allerede som én patient.</translation>
    </message>
    <message>
        <source>A note cannot tell of the future. Check the time.</source>
        <comment>note.ahead</comment>
        <translation>Et notat kan ikke handle om fremtiden. Kontrollér tidspunktet.</translation>
    </message>
    <message>
        <source>The note is empty.</source>
        <comment>note.empty</comment>
        <translation>Notatet er tomt.</translation>
    </message>
    <message>
        <source>This note is not in the patient&apos;s journal.</source>
        <comment>note.unknown</comment>
        <translation>Dette notat står ikke i patientens journal.</translation>
    </message>
    <message>
        <source>This notice is not in force here. Choose the notice again.</source>
        <comment>notice.other_text</comment>
        <translation>Denne oplysning gælder ikke her. Vælg oplysningen igen.</translation>
    </message>
    <message>
        <source>Write why other rules are to count from now on.</source>
        <comment>pack.no_reason</comment>
        <translation>Skriv, hvorfor andre regler skal gælde fra nu af.</translation>
    </message>
    <message>
        <source>The files on disk have changed since you read what differs. Look at the differences again.</source>
        <comment>pack.not_seen</comment>
        <translation>Filerne på disken er ændret, siden du læste, hvad der er forskelligt. Se forskellene igen.</translation>
    </message>
    <message>
        <source>This case cannot be judged: {problem}</source>
        <comment>packs.bad_case</comment>
        <translation>Denne sag kan ikke bedømmes: {problem}</translation>
    </message>
    <message>
        <source>There is no folder “packs” in {folder}.</source>
        <comment>packs.no_folder</comment>
        <translation>Der er ingen mappe “packs” i {folder}.</translation>
    </message>
    <message>
        <source>The clinical rules or texts cannot be used. {problem} Correct the file, or put back the earlier one.</source>
        <comment>packs.refused</comment>
        <translation>De kliniske regler eller tekster kan ikke bruges. {problem} Ret filen, eller læg den tidligere tilbage.</translation>
    </message>
    <message>
        <source>The clinic has no other practitioner. Write why you confirm alone, and type your PIN.</source>
        <comment>paper.alone</comment>
        <translation>Klinikken har ingen anden behandler. Skriv, hvorfor du bekræfter alene, og indtast din pinkode.</translation>
    </message>
    <message>
        <source>This is not a code of a form. Type the 12 characters beside the square again; a character may be misread.</source>
        <comment>paper.code_misread</comment>
        <translation>Det er ikke et skemas kode. Skriv de 12 tegn ved siden af firkanten igen; et tegn kan være læst forkert.</translation>
    </message>
    <message>
        <source>No form with this code was printed here. Compare it with the paper.</source>
        <comment>paper.code_unknown</comment>
        <translation>Her er ikke udskrevet noget skema med den kode. Sammenhold den med papiret.</translation>
    </message>
    <message>
        <source>The paper cannot have been signed then: that is before it was printed, or after it was filed. Compare the date with the paper.</source>
        <comment>paper.date</comment>
        <translation>Papiret kan ikke være underskrevet da: det er før, det blev udskrevet, eller efter, det blev lagt i journalen. Sammenhold datoen med papiret.</translation>
    </message>
    <message>
        <source>This paper is no consent. Take it in as what it is.</source>
        <comment>paper.no_consent</comment>
        <translation>Papiret er ikke et samtykke. Før det ind som det, det er.</translation>
    </message>
    <message>
        <source>This paper is no information. Take it in as what it is.</source>
        <comment>paper.no_information</comment>
        <translation>Papiret er ikke en information. Før det ind som det, det er.</translation>
    </message>
    <message>
        <source>A consent that was signed elsewhere is filed as a PDF. File a scan instead.</source>
        <comment>paper.no_pdf</comment>
        <translation>Et samtykke, der er underskrevet andetsteds, lægges i journalen som PDF. Læg en scanning i journalen i stedet.</translation>
    </message>
    <message>
        <source>Write in a few words why.</source>
        <comment>paper.no_reason</comment>
        <translation>Skriv med få ord hvorfor.</translation>
    </message>
    <message>
        <source>Compare every point with the paper, and tick it.</source>
        <comment>paper.not_compared</comment>
        <translation>Sammenhold hvert punkt med papiret, og sæt kryds.</translation>
    </message>
    <message>
        <source>This consent does not wait for a second person. Open the record again.</source>
        <comment>paper.not_waiting</comment>
        <translation>Samtykket venter ikke på en anden person. Åbn journalen igen.</translation>
    </message>
    <message>
        <source>The file could not be written there. Choose another folder.</source>
        <comment>paper.not_written</comment>
        <translation>Filen kunne ikke skrives der. Vælg en anden mappe.</translation>
    </message>
    <message>
        <source>Choose at least one form to print.</source>
        <comment>paper.nothing_chosen</comment>
        <translation>Vælg mindst ét skema at udskrive.</translation>
    </message>
    <message>
        <source>These pages are not those that were filed. Run a full check.</source>
        <comment>paper.other_pages</comment>
        <translation>Siderne er ikke dem, der blev lagt i journalen. Kør en fuld kontrol.</translation>
    </message>
    <message>
        <source>This form was printed for another patient. Look at the name on the paper, and open that patient.</source>
        <comment>paper.other_patient</comment>
        <translation>Skemaet er udskrevet til en anden patient. Se navnet på papiret, og åbn den patient.</translation>
    </message>
    <message>
        <source>What the first look wrote down is not what stands on this paper. Set the paper aside, and ask for a new consent.</source>
        <comment>paper.other_than_read</comment>
        <translation>Det, den første noterede, er ikke det, der står på papiret. Læg papiret til side, og bed om et nyt samtykke.</translation>
    </message>
    <message>
        <source>You looked at this paper first. The second must be another practitioner: {names}.</source>
        <comment>paper.same_person</comment>
        <translation>Du så på papiret først. Den anden skal være en anden behandler: {names}.</translation>
    </message>
    <message>
        <source>This paper was taken in or set aside already. Open the record again.</source>
        <comment>paper.taken</comment>
        <translation>Papiret er allerede ført ind eller lagt til side. Åbn journalen igen.</translation>
    </message>
    <message>
        <source>The text on the paper (version {version}) was not in force when it was signed. Ask for a new consent.</source>
        <comment>paper.text_not_in_force</comment>
        <translation>Teksten på papiret (version {version}) var ikke i kraft, da det blev underskrevet. Bed om et nyt samtykke.</translation>
    </message>
    <message>
        <source>This paper is not in the patient&apos;s journal. Open the record again.</source>
        <comment>paper.unknown</comment>
        <translation>Papiret er ikke i patientens journal. Åbn journalen igen.</translation>
    </message>
    <message>
        <source>This password is among the first that are tried. Choose words that do not belong together.</source>
        <comment>password.known</comment>
        <translation>Den adgangskode er blandt dem, der prøves først. Vælg ord, der ikke hører sammen.</translation>
    </message>
    <message>
        <source>Beside the clinic&apos;s or your own name there is too little left. Choose other words.</source>
        <comment>password.own_words</comment>
        <translation>Ud over klinikkens eller dit eget navn er der for lidt tilbage. Vælg andre ord.</translation>
    </message>
    <message>
        <source>This password repeats itself or counts up or down. Choose words that do not belong together.</source>
        <comment>password.pattern</comment>
        <translation>Adgangskoden gentager sig selv eller tæller op eller ned. Vælg ord, der ikke hører sammen.</translation>
    </message>
    <message>
        <source>This password is accepted. Fifteen characters or more are better: add a word.</source>
        <comment>password.short</comment>
        <translation>Adgangskoden kan bruges. Femten tegn eller mere er bedre: føj et ord til.</translation>
    </message>
    <message>
        <source>This password is too long: at most 1024 characters.</source>
        <comment>password.too_long</comment>
        <translation>Adgangskoden er for lang: højst 1024 tegn.</translation>
    </message>
    <message>
        <source>A password needs at least 12 characters. Three or four words that do not belong together are good.</source>
        <comment>password.too_short</comment>
        <translation>En adgangskode skal have mindst 12 tegn. Tre eller fire ord, der ikke hører sammen, er gode.</translation>
    </message>
    <message>
        <source>This password holds a character that cannot be stored. Type it instead of pasting it.</source>
        <comment>password.unreadable</comment>
        <translation>Adgangskoden har et tegn, der ikke kan gemmes. Tast den i stedet for at sætte den ind.</translation>
    </message>
    <message>
        <source>The birth date is in the future. Check the year.</source>
        <comment>patient.born_in_future</comment>
        <translation>Fødselsdatoen ligger i fremtiden. Kontrollér året.</translation>
    </message>
    <message>
        <source>The birth date is more than 125 years ago. Check the year.</source>
        <comment>patient.born_too_long_ago</comment>
        <translation>Fødselsdatoen ligger mere end 125 år tilbage. Kontrollér året.</translation>
    </message>
    <message>
        <source>Some of the details must be put right before they can be saved (number: {count}).</source>
        <comment>patient.details_refused</comment>
        <translation>Nogle af oplysningerne skal rettes, før de kan gemmes (antal: {count}).</translation>
    </message>
    <message>
        <source>The date of death is before the birth date. Check both.</source>
        <comment>patient.died_before_birth</comment>
        <translation>Dødsdatoen ligger før fødselsdatoen. Kontrollér begge.</translation>
    </message>
    <message>
        <source>The date of death is in the future. Check the year.</source>
        <comment>patient.died_in_future</comment>
        <translation>Dødsdatoen ligger i fremtiden. Kontrollér året.</translation>
    </message>
    <message>
        <source>This is not an e-mail address. Write it like name@example.com, or leave the field empty.</source>
        <comment>patient.email</comment>
        <translation>Det er ikke en e-mailadresse. Skriv den som navn@example.com, eller lad feltet være tomt.</translation>
    </message>
    <message>
        <source>Write a family name or a given name.</source>
        <comment>patient.name_missing</comment>
        <translation>Skriv et efternavn eller et fornavn.</translation>
    </message>
    <message>
        <source>There is no digit in this phone number.</source>
        <comment>patient.phone_without_digits</comment>
        <translation>Der er ingen cifre i telefonnummeret.</translation>
    </message>
    <message>
        <source>This patient is not registered here. Search again.</source>
        <comment>patient.unknown</comment>
        <translation>Patienten er ikke oprettet her. Søg igen.</translation>
    </message>
    <message>
        <source>This is the last owner. Make someone else an owner first.</source>
        <comment>people.last_owner</comment>
        <translation>Det er den sidste ejer. Gør først en anden til ejer.</translation>
    </message>
    <message>
        <source>This is the last practitioner. After this nobody here can read the clinical journal; only the clinical recovery sheet opens it again.</source>
        <comment>people.last_practitioner</comment>
        <translation>Det er den sidste behandler. Derefter kan ingen her læse den kliniske journal; kun det kliniske gendannelsesark åbner den igen.</translation>
    </message>
    <message>
        <source>The journal does not know this person&apos;s key. Ask the clinic&apos;s owner.</source>
        <comment>people.no_key</comment>
        <translation>Journalen kender ikke denne persons nøgle. Spørg klinikkens ejer.</translation>
    </message>
    <message>
        <source>Write the person&apos;s name.</source>
        <comment>people.no_name</comment>
        <translation>Skriv personens navn.</translation>
    </message>
    <message>
        <source>Write why the person leaves.</source>
        <comment>people.no_reason</comment>
        <translation>Skriv, hvorfor personen fratræder.</translation>
    </message>
    <message>
        <source>Choose at least one role.</source>
        <comment>people.no_role</comment>
        <translation>Vælg mindst én rolle.</translation>
    </message>
    <message>
        <source>Somebody of this name signs in here already. Add something that tells them apart.</source>
        <comment>people.same_name</comment>
        <translation>En anden med det navn logger allerede ind her. Tilføj noget, der skelner dem.</translation>
    </message>
    <message>
        <source>Requests are answered by a practitioner or the owner. Ask one of them.</source>
        <comment>permission.answer_request</comment>
        <translation>Anmodninger besvares af en behandler eller ejeren. Spørg en af dem.</translation>
    </message>
    <message>
        <source>Only the owner can carry out an erasure or release a hold. Ask the owner.</source>
        <comment>permission.carry_out_erasure</comment>
        <translation>Kun ejeren kan udføre en sletning eller ophæve en spærring. Spørg ejeren.</translation>
    </message>
    <message>
        <source>Your role does not allow changing patients&apos; details. Ask reception.</source>
        <comment>permission.change_patient</comment>
        <translation>Din rolle giver ikke lov til at ændre patienters stamdata. Spørg receptionen.</translation>
    </message>
    <message>
        <source>Your role does not allow printing an access report. Ask a practitioner.</source>
        <comment>permission.export_access_report</comment>
        <translation>Din rolle giver ikke lov til at udskrive en logudskrift. Spørg en behandler.</translation>
    </message>
    <message>
        <source>Only practitioners can hand out a whole journal. Ask one of them.</source>
        <comment>permission.export_patient</comment>
        <translation>Kun behandlere kan udlevere en hel journal. Spørg en af dem.</translation>
    </message>
    <message>
        <source>Your role does not allow handing the screen to a patient. Ask reception.</source>
        <comment>permission.hand_over</comment>
        <translation>Din rolle giver ikke lov til at give skærmen til en patient. Spørg receptionen.</translation>
    </message>
    <message>
        <source>Only the owner can write in the register of data breaches. Ask the owner.</source>
        <comment>permission.keep_breaches</comment>
        <translation>Kun ejeren kan skrive i fortegnelsen over sikkerhedsbrud. Spørg ejeren.</translation>
    </message>
    <message>
        <source>Complaint cases are kept by the owner or a practitioner. Ask one of them.</source>
        <comment>permission.keep_case</comment>
        <translation>Klagesager føres af ejeren eller en behandler. Spørg en af dem.</translation>
    </message>
    <message>
        <source>Your role does not allow keeping the stock. Ask reception or a practitioner.</source>
        <comment>permission.keep_stock</comment>
        <translation>Din rolle giver ikke adgang til lageret. Spørg receptionen eller en behandler.</translation>
    </message>
    <message>
        <source>Backups are made by the owner or a practitioner. Ask one of them.</source>
        <comment>permission.make_backup</comment>
        <translation>Sikkerhedskopier laves af ejeren eller en behandler. Spørg en af dem.</translation>
    </message>
    <message>
        <source>Only the owner can change texts, rules and settings. Ask the owner.</source>
        <comment>permission.manage_clinic</comment>
        <translation>Kun ejeren kan ændre tekster, regler og indstillinger. Spørg ejeren.</translation>
    </message>
    <message>
        <source>Only the owner can add, change or remove people. Ask the owner.</source>
        <comment>permission.manage_people</comment>
        <translation>Kun ejeren kan tilføje, ændre eller fjerne medarbejdere. Spørg ejeren.</translation>
    </message>
    <message>
        <source>Only a practitioner or the owner can merge two registrations. Ask one of them.</source>
        <comment>permission.merge_patients</comment>
        <translation>Kun en behandler eller ejeren kan lægge to oprettelser sammen. Spørg en af dem.</translation>
    </message>
    <message>
        <source>Only practitioners can open or discard a vial. Ask one of them.</source>
        <comment>permission.open_vial</comment>
        <translation>Kun behandlere kan åbne eller kassere et hætteglas. Spørg en af dem.</translation>
    </message>
    <message>
        <source>A hold is placed by the owner or a practitioner. Ask one of them.</source>
        <comment>permission.place_hold</comment>
        <translation>En spærring sættes af ejeren eller en behandler. Spørg en af dem.</translation>
    </message>
    <message>
        <source>Erasures are proposed by the owner, a practitioner or the auditor. Ask one.</source>
        <comment>permission.propose_erasure</comment>
        <translation>Sletning foreslås af ejeren, en behandler eller revisoren. Spørg en af dem.</translation>
    </message>
    <message>
        <source>The access log is read by the owner and the auditor. Ask one of them.</source>
        <comment>permission.read_access_log</comment>
        <translation>Loggen over opslag læses af ejeren og kontrollanten. Spørg en af dem.</translation>
    </message>
    <message>
        <source>The register of data breaches is read by the owner and the auditor. Ask one.</source>
        <comment>permission.read_breaches</comment>
        <translation>Fortegnelsen over sikkerhedsbrud læses af ejeren og kontrollanten. Spørg en af dem.</translation>
    </message>
    <message>
        <source>Only practitioners can read the clinical part of a journal. Ask one of them.</source>
        <comment>permission.read_clinical</comment>
        <translation>Kun behandlere kan læse den kliniske del af en journal. Spørg en af dem.</translation>
    </message>
    <message>
        <source>Your role does not allow seeing patients&apos; contact details. Ask reception.</source>
        <comment>permission.read_registry</comment>
        <translation>Din rolle giver ikke lov til at se patienters kontaktoplysninger. Spørg receptionen.</translation>
    </message>
    <message>
        <source>Only practitioners can see who was treated with a lot. Ask one of them.</source>
        <comment>permission.recall</comment>
        <translation>Kun behandlere kan se, hvem der er behandlet med en batch. Spørg en af dem.</translation>
    </message>
    <message>
        <source>Your role does not see requests about personal data. Ask reception.</source>
        <comment>permission.receive_request</comment>
        <translation>Din rolle ser ikke anmodninger om personoplysninger. Spørg receptionen.</translation>
    </message>
    <message>
        <source>Your role does not allow registering patients. Ask reception.</source>
        <comment>permission.register_patient</comment>
        <translation>Din rolle giver ikke lov til at oprette patienter. Spørg receptionen.</translation>
    </message>
    <message>
        <source>Only the owner can restore a backup. Ask the owner.</source>
        <comment>permission.restore_backup</comment>
        <translation>Kun ejeren kan gendanne en sikkerhedskopi. Spørg ejeren.</translation>
    </message>
    <message>
        <source>Your role does not allow searching for patients. Ask the owner.</source>
        <comment>permission.search_patients</comment>
        <translation>Din rolle giver ikke lov til at søge efter patienter. Spørg ejeren.</translation>
    </message>
    <message>
        <source>Only practitioners can sign a treatment. Ask the one who treated.</source>
        <comment>permission.sign_treatment</comment>
        <translation>Kun behandlere kan underskrive en behandling. Spørg den, der behandlede.</translation>
    </message>
    <message>
        <source>Only practitioners can write in the clinical part of a journal. Ask one of them.</source>
        <comment>permission.write_clinical</comment>
        <translation>Kun behandlere kan skrive i den kliniske del af en journal. Spørg en af dem.</translation>
    </message>
    <message>
        <source>Write the guardian&apos;s name, and what they are to the patient.</source>
        <comment>permit.no_guardian</comment>
        <translation>Skriv værgens navn og relation til patienten.</translation>
    </message>
    <message>
        <source>Write who receives the information, which information, and for what.</source>
        <comment>permit.no_recipient</comment>
        <translation>Skriv, hvem der får oplysningerne, hvilke oplysninger og til hvad.</translation>
    </message>
    <message>
        <source>This consent is signed by a parent or guardian. Say who it is.</source>
        <comment>permit.only_guardian</comment>
        <translation>Dette samtykke underskrives af en forælder eller værge. Skriv, hvem det er.</translation>
    </message>
    <message>
        <source>This person no longer works here and cannot do anything in the journal.</source>
        <comment>person.inactive</comment>
        <translation>Denne person er fratrådt og kan ikke længere gøre noget i journalen.</translation>
    </message>
    <message>
        <source>A photo cannot have been taken in the future. Check the time.</source>
        <comment>photo.ahead</comment>
        <translation>Et foto kan ikke være taget i fremtiden. Kontrollér tidspunktet.</translation>
    </message>
    <message>
        <source>Write why the photo is set aside.</source>
        <comment>photo.aside_no_reason</comment>
        <translation>Skriv, hvorfor fotoet lægges til side.</translation>
    </message>
    <message>
        <source>Choose two to four photos for a collage.</source>
        <comment>photo.collage_count</comment>
        <translation>Vælg to til fire fotos til en collage.</translation>
    </message>
    <message>
        <source>This folder cannot be looked into. Look whether the card is still in.</source>
        <comment>photo.folder_closed</comment>
        <translation>Der kan ikke ses i denne mappe. Se efter, om kortet stadig sidder i.</translation>
    </message>
    <message>
        <source>This photo was set aside, so no copy of it leaves by itself. It is in every export of the whole journal.</source>
        <comment>photo.is_aside</comment>
        <translation>Fotoet er lagt til side, så ingen kopi af det udleveres for sig. Det er med i enhver eksport af hele journalen.</translation>
    </message>
    <message>
        <source>This very photo is in the patient&apos;s journal already.</source>
        <comment>photo.known</comment>
        <translation>Netop dette foto er allerede i patientens journal.</translation>
    </message>
    <message>
        <source>Write why there is no photo before the treatment.</source>
        <comment>photo.left_out.no_reason</comment>
        <translation>Skriv, hvorfor der ikke er et foto før behandlingen.</translation>
    </message>
    <message>
        <source>This is more than can be drawn over one photo.</source>
        <comment>photo.marks</comment>
        <translation>Det er mere, end der kan tegnes på ét foto.</translation>
    </message>
    <message>
        <source>Write how it is known when the photo was taken.</source>
        <comment>photo.no_reason</comment>
        <translation>Skriv, hvordan det vides, hvornår fotoet er taget.</translation>
    </message>
    <message>
        <source>Write who gets the copy.</source>
        <comment>photo.no_recipient</comment>
        <translation>Skriv, hvem der får kopien.</translation>
    </message>
    <message>
        <source>Choose at least one photo.</source>
        <comment>photo.none_chosen</comment>
        <translation>Vælg mindst ét foto.</translation>
    </message>
    <message>
        <source>The patient has not consented to this use of photos, or took it back. Ask for a consent first.</source>
        <comment>photo.not_permitted</comment>
        <translation>Patienten har ikke givet samtykke til denne brug af fotos eller har trukket det tilbage. Indhent først et samtykke.</translation>
    </message>
    <message>
        <source>This original cannot stand in a DICOM file as it is. Hand out a re-encoded copy instead.</source>
        <comment>photo.original_unfit</comment>
        <translation>Denne original kan ikke stå i en DICOM-fil, som den er. Udlever en omkodet kopi i stedet.</translation>
    </message>
    <message>
        <source>The original cannot bear a watermark. Choose one or the other.</source>
        <comment>photo.original_unmarked</comment>
        <translation>Originalen kan ikke bære et vandmærke. Vælg det ene eller det andet.</translation>
    </message>
    <message>
        <source>The patient consented to passing on to somebody else. Write the recipient as the consent names them.</source>
        <comment>photo.other_recipient</comment>
        <translation>Patienten har samtykket til videregivelse til en anden. Skriv modtageren, som samtykket nævner den.</translation>
    </message>
    <message>
        <source>A mark lies outside the photo.</source>
        <comment>photo.outside</comment>
        <translation>En markering ligger uden for fotoet.</translation>
    </message>
    <message>
        <source>This photo is not in the patient&apos;s journal. Open the record again.</source>
        <comment>photo.unknown</comment>
        <translation>Dette foto er ikke i patientens journal. Åbn journalen igen.</translation>
    </message>
    <message>
        <source>The file {name} cannot be read. Look whether the card is still in.</source>
        <comment>photo.unreadable</comment>
        <translation>Filen {name} kan ikke læses. Se efter, om kortet stadig sidder i.</translation>
    </message>
    <message>
        <source>This picture is damaged or cut short. Copy it from the camera again.</source>
        <comment>picture.broken</comment>
        <translation>Billedet er beskadiget eller ufuldstændigt. Kopiér det fra kameraet igen.</translation>
    </message>
    <message>
        <source>This file is empty. Look whether it was copied to the end.</source>
        <comment>picture.empty</comment>
        <translation>Filen er tom. Se efter, om den blev kopieret helt færdig.</translation>
    </message>
    <message>
        <source>This PDF is locked with a password. Save it without one and try again.</source>
        <comment>picture.locked_pdf</comment>
        <translation>PDF’en er låst med en adgangskode. Gem den uden, og prøv igen.</translation>
    </message>
    <message>
        <source>This file holds several pictures. Save the one that is meant by itself and try again.</source>
        <comment>picture.moves</comment>
        <translation>Filen rummer flere billeder. Gem det, der skal bruges, for sig selv, og prøv igen.</translation>
    </message>
    <message>
        <source>This is no PDF, or a damaged one. Save it again and try once more.</source>
        <comment>picture.no_pdf</comment>
        <translation>Det er ikke en PDF, eller den er beskadiget. Gem den igen, og prøv en gang til.</translation>
    </message>
    <message>
        <source>This picture could not be opened within the time and memory that one may take.</source>
        <comment>picture.too_hard</comment>
        <translation>Billedet kunne ikke åbnes inden for den tid og hukommelse, ét billede må bruge.</translation>
    </message>
    <message>
        <source>This picture&apos;s file is too large. At most 200 MB can be taken in.</source>
        <comment>picture.too_large</comment>
        <translation>Billedets fil er for stor. Der kan højst tages 200 MB ind.</translation>
    </message>
    <message>
        <source>This PDF has more than 500 pages. Split it and try again.</source>
        <comment>picture.too_many_pages</comment>
        <translation>PDF’en har mere end 500 sider. Del den, og prøv igen.</translation>
    </message>
    <message>
        <source>This picture has more than 80 million pixels. Save it smaller and try again.</source>
        <comment>picture.too_many_pixels</comment>
        <translation>Billedet har mere end 80 millioner pixels. Gem det mindre, og prøv igen.</translation>
    </message>
    <message>
        <source>This is no picture that can be taken in. Choose a JPEG, PNG, WebP, TIFF or HEIC file.</source>
        <comment>picture.unknown</comment>
        <translation>Det er ikke et billede, der kan indlæses. Vælg en JPEG-, PNG-, WebP-, TIFF- eller HEIC-fil.</translation>
    </message>
    <message>
        <source>You have no PIN yet. Set one under your name first.</source>
        <comment>pin.not_set</comment>
        <translation>Du har ingen pinkode endnu. Vælg først en under dit navn.</translation>
    </message>
    <message>
        <source>Write what the place is called.</source>
        <comment>place.no_name</comment>
        <translation>Skriv, hvad stedet hedder.</translation>
    </message>
    <message>
        <source>The clinic needs at least one place.</source>
        <comment>place.none</comment>
        <translation>Klinikken skal have mindst ét sted.</translation>
    </message>
    <message>
        <source>Another place is called that. Choose another name.</source>
        <comment>place.same_name</comment>
        <translation>Et andet sted hedder sådan. Vælg et andet navn.</translation>
    </message>
    <message>
        <source>A clinic has at most {most} places here.</source>
        <comment>place.too_many</comment>
        <translation>En klinik kan højst have {most} steder her.</translation>
    </message>
    <message>
        <source>This is none of the clinic&apos;s places. Choose one of the list.</source>
        <comment>place.unknown</comment>
        <translation>Det er ikke et af klinikkens steder. Vælg et fra listen.</translation>
    </message>
    <message>
        <source>It failed, and what was made could not be deleted. It lies in the folder that you chose, in a hidden folder whose name ends in “unfinished”, and can be read. Delete it.</source>
        <comment>portability.copy_left</comment>
        <translation>Det mislykkedes, og det, der var lavet, kunne ikke slettes. Det ligger i den mappe, du valgte, i en skjult mappe, hvis navn ender på “unfinished”, og kan læses. Slet det.</translation>
    </message>
    <message>
        <source>The right to a portable copy ends with the patient&apos;s life. Relatives ask for access to the journal.</source>
        <comment>portability.deceased</comment>
        <translation>Retten til en kopi at tage med ophører med patientens død. Pårørende beder om indsigt i journalen.</translation>
    </message>
    <message>
        <source>Write when and how the patient named who gets it.</source>
        <comment>portability.not_named</comment>
        <translation>Skriv, hvornår og hvordan patienten nævnte, hvem der får den.</translation>
    </message>
    <message>
        <source>A prescription cannot lie in the future. Check the date.</source>
        <comment>prescription.ahead</comment>
        <translation>En ordination kan ikke ligge i fremtiden. Kontrollér datoen.</translation>
    </message>
    <message>
        <source>Write the medicine and its dose.</source>
        <comment>prescription.no_medicine</comment>
        <translation>Skriv lægemidlet og doseringen.</translation>
    </message>
    <message>
        <source>This prescription is not in the patient&apos;s journal.</source>
        <comment>prescription.unknown</comment>
        <translation>Denne ordination findes ikke i patientens journal.</translation>
    </message>
    <message>
        <source>The PDF could not be saved there. Choose another folder, or make room on the disk.</source>
        <comment>print.not_written</comment>
        <translation>PDF-filen kunne ikke gemmes der. Vælg en anden mappe, eller gør plads på disken.</translation>
    </message>
    <message>
        <source>Write how much one pack holds, above zero, and in which unit.</source>
        <comment>product.content</comment>
        <translation>Skriv, hvor meget en pakning indeholder, over nul, og i hvilken enhed.</translation>
    </message>
    <message>
        <source>This is no product number (GTIN): a digit is wrong or missing. Scan the pack instead.</source>
        <comment>product.gtin</comment>
        <translation>Det er ikke et produktnummer (GTIN): et ciffer er forkert eller mangler. Scan pakningen i stedet.</translation>
    </message>
    <message>
        <source>Write what the product is called.</source>
        <comment>product.no_name</comment>
        <translation>Skriv, hvad produktet hedder.</translation>
    </message>
    <message>
        <source>Write how many hours an opened pack may be used, from 1 to 8,784.</source>
        <comment>product.open_hours</comment>
        <translation>Skriv, hvor mange timer en åbnet pakning må bruges, fra 1 til 8.784.</translation>
    </message>
    <message>
        <source>Another product has this product number (GTIN). Change that one.</source>
        <comment>product.same_gtin</comment>
        <translation>Et andet produkt har dette produktnummer (GTIN). Ret det i stedet.</translation>
    </message>
    <message>
        <source>Another product has this pack number. Change that one.</source>
        <comment>product.same_number</comment>
        <translation>Et andet produkt har dette varenummer. Ret det i stedet.</translation>
    </message>
    <message>
        <source>This product is not registered. Look at the list again.</source>
        <comment>product.unknown</comment>
        <translation>Produktet er ikke oprettet. Se på listen igen.</translation>
    </message>
    <message>
        <source>A reaction cannot begin in the future. Check the time.</source>
        <comment>reaction.ahead</comment>
        <translation>En reaktion kan ikke begynde i fremtiden. Kontrollér tidspunktet.</translation>
    </message>
    <message>
        <source>Describe the reaction.</source>
        <comment>reaction.no_words</comment>
        <translation>Beskriv reaktionen.</translation>
    </message>
    <message>
        <source>Write how it stands now, or which authority was told.</source>
        <comment>reaction.nothing_new</comment>
        <translation>Skriv status nu, eller hvilken myndighed der er underrettet.</translation>
    </message>
    <message>
        <source>A follow-up cannot have been in the future. Check the time.</source>
        <comment>reaction.seen_ahead</comment>
        <translation>En opfølgning kan ikke ligge i fremtiden. Kontrollér tidspunktet.</translation>
    </message>
    <message>
        <source>An authority cannot have been told in the future. Check the date.</source>
        <comment>reaction.told_ahead</comment>
        <translation>En myndighed kan ikke være underrettet i fremtiden. Kontrollér datoen.</translation>
    </message>
    <message>
        <source>Write which authority was told and on which day, or neither.</source>
        <comment>reaction.told_when</comment>
        <translation>Skriv både hvilken myndighed der er underrettet og hvilken dag, eller ingen af delene.</translation>
    </message>
    <message>
        <source>This reaction is not in the patient&apos;s journal.</source>
        <comment>reaction.unknown</comment>
        <translation>Denne reaktion står ikke i patientens journal.</translation>
    </message>
    <message>
        <source>This code holds no lot number. Scan another code of the pack, or type it.</source>
        <comment>recall.no_lot</comment>
        <translation>Koden har intet batchnummer. Scan en anden kode på pakningen, eller skriv det.</translation>
    </message>
    <message>
        <source>Write the lot number as it is printed on the pack.</source>
        <comment>recall.no_number</comment>
        <translation>Skriv batchnummeret, som det står på pakningen.</translation>
    </message>
    <message>
        <source>This patient is not on the list. Look up the lot again.</source>
        <comment>recall.not_listed</comment>
        <translation>Patienten er ikke på listen. Slå batchen op igen.</translation>
    </message>
    <message>
        <source>A document cannot have come in the future. Check the date.</source>
        <comment>received.ahead</comment>
        <translation>Et dokument kan ikke være kommet i fremtiden. Kontrollér datoen.</translation>
    </message>
    <message>
        <source>The document has no such page.</source>
        <comment>received.no_page</comment>
        <translation>Dokumentet har ikke denne side.</translation>
    </message>
    <message>
        <source>Write what the document is.</source>
        <comment>received.no_title</comment>
        <translation>Skriv, hvad dokumentet er.</translation>
    </message>
    <message>
        <source>Choose the file, or write where the paper lies.</source>
        <comment>received.nowhere</comment>
        <translation>Vælg filen, eller skriv, hvor papiret ligger.</translation>
    </message>
    <message>
        <source>This document is not in the patient&apos;s journal, or has no scan yet.</source>
        <comment>received.unknown</comment>
        <translation>Dokumentet er ikke i patientens journal eller er ikke scannet endnu.</translation>
    </message>
    <message>
        <source>A part of the journal could not be read ({what}): it is damaged, or a newer version of the program wrote it.</source>
        <comment>record.unreadable</comment>
        <translation>En del af journalen kunne ikke læses ({what}): den er beskadiget eller skrevet af en nyere udgave af programmet.</translation>
    </message>
    <message>
        <source>There is no text for such a report. An owner can publish one.</source>
        <comment>report.no_text</comment>
        <translation>Der er ingen tekst til sådan en indberetning. En ejer kan udgive en.</translation>
    </message>
    <message>
        <source>It is already written that the receipt was sent.</source>
        <comment>request.acknowledged_already</comment>
        <translation>Det er allerede noteret, at kvitteringen er sendt.</translation>
    </message>
    <message>
        <source>That day has not come yet. Check the date.</source>
        <comment>request.ahead</comment>
        <translation>Den dag er ikke kommet endnu. Kontrollér datoen.</translation>
    </message>
    <message>
        <source>That was asked already, and the answer has not come.</source>
        <comment>request.asked_already</comment>
        <translation>Det er allerede spurgt, og svaret er ikke kommet.</translation>
    </message>
    <message>
        <source>That day is before the request, or before what it answers. Check the date.</source>
        <comment>request.before_it_came</comment>
        <translation>Den dag ligger før anmodningen eller før det, den svarer på. Kontrollér datoen.</translation>
    </message>
    <message>
        <source>This request is closed. If the person asks again, take it in as a new one.</source>
        <comment>request.closed</comment>
        <translation>Denne anmodning er afsluttet. Beder personen igen, så modtag den som en ny.</translation>
    </message>
    <message>
        <source>It is already written who asks.</source>
        <comment>request.identified_already</comment>
        <translation>Det er allerede noteret, hvem der beder.</translation>
    </message>
    <message>
        <source>Choose how the answer was sent.</source>
        <comment>request.no_channel</comment>
        <translation>Vælg, hvordan svaret blev sendt.</translation>
    </message>
    <message>
        <source>Write where the answer is to go.</source>
        <comment>request.no_contact</comment>
        <translation>Skriv, hvor svaret skal sendes hen.</translation>
    </message>
    <message>
        <source>Write by which day the answer can be expected.</source>
        <comment>request.no_day</comment>
        <translation>Skriv, hvilken dag svaret kan ventes senest.</translation>
    </message>
    <message>
        <source>As the request stands, there is no such letter. Look at it again.</source>
        <comment>request.no_letter</comment>
        <translation>Som anmodningen står, findes det brev ikke. Se på den igen.</translation>
    </message>
    <message>
        <source>A refusal names the paragraph it rests on.</source>
        <comment>request.no_paragraph</comment>
        <translation>Et afslag nævner den paragraf, det hviler på.</translation>
    </message>
    <message>
        <source>Choose what showed who asks.</source>
        <comment>request.no_proof</comment>
        <translation>Vælg, hvad der viste, hvem der beder.</translation>
    </message>
    <message>
        <source>Write a reason, or what was found, in a few words.</source>
        <comment>request.no_words</comment>
        <translation>Skriv en begrundelse, eller hvad der blev fundet, med få ord.</translation>
    </message>
    <message>
        <source>Write who asks, or choose the patient.</source>
        <comment>request.nobody</comment>
        <translation>Skriv, hvem der beder, eller vælg patienten.</translation>
    </message>
    <message>
        <source>The rules in force give no more time for such a request.</source>
        <comment>request.not_extendable</comment>
        <translation>De gældende regler giver ikke mere tid til en sådan anmodning.</translation>
    </message>
    <message>
        <source>First write what showed that the person may ask.</source>
        <comment>request.not_identified</comment>
        <translation>Skriv først, hvad der viste, at personen må bede om det.</translation>
    </message>
    <message>
        <source>What is sent must be reviewed first.</source>
        <comment>request.not_reviewed</comment>
        <translation>Det, der sendes, skal først gennemgås.</translation>
    </message>
    <message>
        <source>Nothing was asked that waits for an answer.</source>
        <comment>request.nothing_asked</comment>
        <translation>Der er ikke spurgt om noget, der venter på svar.</translation>
    </message>
    <message>
        <source>This step does not follow on the last one. Look at the request again.</source>
        <comment>request.out_of_order</comment>
        <translation>Dette trin følger ikke efter det sidste. Se på anmodningen igen.</translation>
    </message>
    <message>
        <source>Promise between 1 and {most} days.</source>
        <comment>request.promise_days</comment>
        <translation>Lov mellem 1 og {most} dage.</translation>
    </message>
    <message>
        <source>Write why the promise changes.</source>
        <comment>request.promise_why</comment>
        <translation>Skriv, hvorfor løftet ændres.</translation>
    </message>
    <message>
        <source>The time is up, so it cannot be extended any more. Answer now, and say in the answer why it is late.</source>
        <comment>request.too_late</comment>
        <translation>Fristen er udløbet og kan ikke længere forlænges. Svar nu, og skriv i svaret, hvorfor det er forsinket.</translation>
    </message>
    <message>
        <source>This request is not here. Look at the list again.</source>
        <comment>request.unknown</comment>
        <translation>Denne anmodning findes ikke her. Se på listen igen.</translation>
    </message>
    <message>
        <source>Only an owner of the clinic can restore a backup. Choose an owner&apos;s name.</source>
        <comment>restore.owner</comment>
        <translation>Kun en ejer af klinikken kan gendanne en sikkerhedskopi. Vælg en ejers navn.</translation>
    </message>
    <message>
        <source>There is something in that folder already. A backup is restored into a new folder only, so that nothing is lost; choose another one.</source>
        <comment>restore.place_taken</comment>
        <translation>Der er allerede noget i den mappe. En sikkerhedskopi gendannes kun i en ny mappe, så intet går tabt; vælg en anden.</translation>
    </message>
    <message>
        <source>The backup was laid out but is not sound, so it was not put in force. Use another backup; if there is none, say why you go on.</source>
        <comment>restore.unsound</comment>
        <translation>Sikkerhedskopien blev lagt ud, men er ikke i orden, så den blev ikke taget i brug. Brug en anden sikkerhedskopi; er der ingen, så skriv, hvorfor du går videre.</translation>
    </message>
    <message>
        <source>This rule refuses treatment by law. It can be made stricter, but not weaker.</source>
        <comment>rules.adjust.blocks</comment>
        <translation>Denne regel afviser behandling ifølge loven. Den kan gøres strengere, men ikke lempeligere.</translation>
    </message>
    <message>
        <source>This rule has no number “{name}” that can be changed.</source>
        <comment>rules.adjust.no_number</comment>
        <translation>Denne regel har intet tal “{name}”, der kan ændres.</translation>
    </message>
    <message>
        <source>Write why the rule is changed.</source>
        <comment>rules.adjust.no_reason</comment>
        <translation>Skriv, hvorfor reglen ændres.</translation>
    </message>
    <message>
        <source>The rules in force have no rule “{rule}”.</source>
        <comment>rules.adjust.no_rule</comment>
        <translation>De gældende regler har ingen regel “{rule}”.</translation>
    </message>
    <message>
        <source>The number must be between 1 and {most}.</source>
        <comment>rules.adjust.number</comment>
        <translation>Tallet skal være mellem 1 og {most}.</translation>
    </message>
    <message>
        <source>The rule demands {now}, and {number} would be weaker. Only a stricter number can be set.</source>
        <comment>rules.adjust.weaker</comment>
        <translation>Reglen kræver {now}, og {number} ville være lempeligere. Der kan kun sættes et strengere tal.</translation>
    </message>
    <message>
        <source>A treatment elsewhere cannot lie in the future. Check the date.</source>
        <comment>reported.ahead</comment>
        <translation>En behandling andetsteds kan ikke ligge i fremtiden. Kontrollér datoen.</translation>
    </message>
    <message>
        <source>{count} erasures were made since this backup, and cannot be made again by themselves: what was erased would come back. Restore the newest backup; if none newer can be restored, say why you go on, and erase it again.</source>
        <comment>backup.erased_since</comment>
        <translation>Der er foretaget {count} sletninger efter denne sikkerhedskopi, som ikke kan gentages af sig selv: Det slettede ville komme tilbage. Gendan den nyeste sikkerhedskopi; kan ingen nyere gendannes, så skriv hvorfor du fortsætter, og slet det igen.</translation>
    </message>
    <message>
        <source>This journal is restricted: who may read it may not pass it on. It goes to the patient, with their consent, or on a ground of Article 18 (2). For a complaint, hand it out from the case.</source>
        <comment>disclosure.restricted</comment>
        <translation>Journalen er begrænset: Den, der må læse den, må ikke give den videre. Den går til patienten, med patientens samtykke eller med et grundlag efter artikel 18, stk. 2. I en klagesag udleveres den fra sagen.</translation>
    </message>
    <message>
        <source>No rules are in force yet. An owner applies them under “Rules and texts”.</source>
        <comment>pack.none</comment>
        <translation>Der er endnu ingen regler i kraft. En ejer tager dem i brug under “Regler og tekster”.</translation>
    </message>
    <message>
        <source>Write where the treatment was done, or that the patient does not know.</source>
        <comment>reported.no_place</comment>
        <translation>Skriv, hvor behandlingen blev udført, eller at patienten ikke ved det.</translation>
    </message>
    <message>
        <source>The consent cannot be signed yet, because the written and oral information is not complete. Record both, then hand over the consent.</source>
        <comment>rules.consent.information_incomplete</comment>
        <translation>Samtykket kan ikke underskrives endnu, fordi den skriftlige og mundtlige information ikke er fuldstændig. Registrér begge, og giv så patienten samtykket.</translation>
    </message>
    <message>
        <source>Some rules warn. Wait, or write for each of them why it is done all the same.</source>
        <comment>rules.reason_wanted</comment>
        <translation>Nogle regler advarer. Vent, eller skriv for hver af dem, hvorfor det alligevel gøres.</translation>
    </message>
    <message>
        <source>The rules do not allow this now. Look under “Before you treat” for what is missing.</source>
        <comment>rules.refuse</comment>
        <translation>Reglerne tillader det ikke nu. Se under “Før du behandler”, hvad der mangler.</translation>
    </message>
    <message>
        <source>The clinic&apos;s rules do not know the treatment {treatment}, so it cannot be judged. Choose a treatment from the list, or add its definition to the rule pack.</source>
        <comment>rules.unknown_treatment</comment>
        <translation>Klinikkens regler kender ikke behandlingen {treatment}, så den kan ikke bedømmes. Vælg en behandling på listen, eller føj den til regelpakken.</translation>
    </message>
    <message>
        <source>The file is empty. Scan the paper again.</source>
        <comment>scan.empty</comment>
        <translation>Filen er tom. Scan papiret igen.</translation>
    </message>
    <message>
        <source>This is not a file. Choose the scan of the paper.</source>
        <comment>scan.no_file</comment>
        <translation>Det er ikke en fil. Vælg scanningen af papiret.</translation>
    </message>
    <message>
        <source>Choose the scan of the paper first.</source>
        <comment>scan.none</comment>
        <translation>Vælg først scanningen af papiret.</translation>
    </message>
    <message>
        <source>This is neither a PDF nor a JPEG or PNG picture. Choose the paper&apos;s scan.</source>
        <comment>scan.other_kind</comment>
        <translation>Det er hverken en PDF eller et JPEG- eller PNG-billede. Vælg scanningen af papiret.</translation>
    </message>
    <message>
        <source>This PDF is damaged or not whole. Scan the paper again.</source>
        <comment>scan.pdf_broken</comment>
        <translation>PDF-filen er beskadiget eller ikke hel. Scan papiret igen.</translation>
    </message>
    <message>
        <source>The file is larger than {most} MB. Scan the paper again with fewer dots per inch.</source>
        <comment>scan.too_large</comment>
        <translation>Filen er større end {most} MB. Scan papiret igen med færre punkter pr. tomme.</translation>
    </message>
    <message>
        <source>At most {most} files are filed at once.</source>
        <comment>scan.too_many</comment>
        <translation>Der lægges højst {most} filer i journalen ad gangen.</translation>
    </message>
    <message>
        <source>The file could not be read. Choose it again, or scan again.</source>
        <comment>scan.unreadable</comment>
        <translation>Filen kunne ikke læses. Vælg den igen, eller scan igen.</translation>
    </message>
    <message>
        <source>The scan folder cannot be looked into. Choose it again under My account.</source>
        <comment>scan_folder.unreadable</comment>
        <translation>Scanmappen kan ikke læses. Vælg den igen under Min konto.</translation>
    </message>
    <message>
        <source>Too many wrong passwords. Try again in {seconds} seconds.</source>
        <comment>sign_in.too_many</comment>
        <translation>For mange forkerte adgangskoder. Prøv igen om {seconds} sekunder.</translation>
    </message>
    <message>
        <source>This lot is closed. Take another one.</source>
        <comment>stock.closed</comment>
        <translation>Batchen er lukket. Tag en anden.</translation>
    </message>
    <message>
        <source>This lot was taken out of use. Take another one.</source>
        <comment>stock.closed_lot</comment>
        <translation>Batchen er taget ud af brug. Tag en anden.</translation>
    </message>
    <message>
        <source>Write a number of days, from 0 to 366.</source>
        <comment>stock.days_ahead</comment>
        <translation>Skriv et antal dage, fra 0 til 366.</translation>
    </message>
    <message>
        <source>This lot has expired. Take another one.</source>
        <comment>stock.expired</comment>
        <translation>Batchen er udløbet. Tag en anden.</translation>
    </message>
    <message>
        <source>This lot has expired already. Send it back, and do not use it.</source>
        <comment>stock.expired_on_arrival</comment>
        <translation>Batchen er allerede udløbet. Send den retur, og brug den ikke.</translation>
    </message>
    <message>
        <source>This lot expires soon: days left {days}.</source>
        <comment>stock.near_expiry</comment>
        <translation>Batchen udløber snart: dage tilbage {days}.</translation>
    </message>
    <message>
        <source>Write the lot number as it is printed on the pack.</source>
        <comment>stock.no_lot</comment>
        <translation>Skriv batchnummeret, som det står på pakningen.</translation>
    </message>
    <message>
        <source>Write how many packs were received, as a whole number above zero.</source>
        <comment>stock.no_quantity</comment>
        <translation>Skriv, hvor mange pakninger der er modtaget, som et helt tal over nul.</translation>
    </message>
    <message>
        <source>Write why this is changed. It is kept in the journal.</source>
        <comment>stock.no_reason</comment>
        <translation>Skriv, hvorfor det ændres. Det gemmes i journalen.</translation>
    </message>
    <message>
        <source>This lot was not received here yet.</source>
        <comment>stock.not_received</comment>
        <translation>Batchen er ikke modtaget her endnu.</translation>
    </message>
    <message>
        <source>The code has another expiry date than the one received. Look at the pack.</source>
        <comment>stock.other_expiry</comment>
        <translation>Koden har en anden udløbsdato end den modtagne. Se på pakningen.</translation>
    </message>
    <message>
        <source>This lot was recalled. Do not use it.</source>
        <comment>stock.recalled</comment>
        <translation>Batchen er tilbagekaldt. Brug den ikke.</translation>
    </message>
    <message>
        <source>A delivery cannot lie in the future. Check the date.</source>
        <comment>stock.received_ahead</comment>
        <translation>En levering kan ikke ligge i fremtiden. Kontrollér datoen.</translation>
    </message>
    <message>
        <source>This lot was not received here. Look at the list again.</source>
        <comment>stock.unknown_lot</comment>
        <translation>Batchen er ikke modtaget her. Se på listen igen.</translation>
    </message>
    <message>
        <source>Character {place} is invisible and turns the reading direction. Type the text instead of pasting it.</source>
        <comment>text.bidi_override</comment>
        <translation>Tegn nummer {place} er usynligt og vender læseretningen. Tast teksten i stedet for at sætte den ind.</translation>
    </message>
    <message>
        <source>Character {place} is an invisible control character. Type the text instead of pasting it.</source>
        <comment>text.control_character</comment>
        <translation>Tegn nummer {place} er et usynligt styretegn. Tast teksten i stedet for at sætte den ind.</translation>
    </message>
    <message>
        <source>This field holds one line. Take out the line break at character {place}.</source>
        <comment>text.line_break</comment>
        <translation>Feltet har kun én linje. Fjern linjeskiftet ved tegn nummer {place}.</translation>
    </message>
    <message>
        <source>There is no text for this treatment in the patient&apos;s language ({language}). Add one, or change the language.</source>
        <comment>text.missing</comment>
        <translation>Der er ingen tekst til denne behandling på patientens sprog ({language}). Tilføj en, eller vælg et andet sprog.</translation>
    </message>
    <message>
        <source>Version {version} is in force already. Give the new text a higher version.</source>
        <comment>text.not_newer</comment>
        <translation>Version {version} gælder allerede. Giv den nye tekst et højere versionsnummer.</translation>
    </message>
    <message>
        <source>The file is not UTF-8 text (line {line}). Save it with UTF-8 encoding and choose it again.</source>
        <comment>text.not_utf8</comment>
        <translation>Filen er ikke UTF-8-tekst (linje {line}). Gem den med UTF-8-kodning, og vælg den igen.</translation>
    </message>
    <message>
        <source>This text does not name this clinic&apos;s country among its jurisdictions.</source>
        <comment>text.other_country</comment>
        <translation>Denne tekst nævner ikke klinikkens land blandt sine jurisdiktioner.</translation>
    </message>
    <message>
        <source>A text keeps its use. Give the new one an id of its own.</source>
        <comment>text.other_use</comment>
        <translation>En tekst beholder sin anvendelse. Giv den nye tekst sit eget id.</translation>
    </message>
    <message>
        <source>The file is far too large for a text. Choose the text&apos;s own file.</source>
        <comment>text.too_large</comment>
        <translation>Filen er alt for stor til en tekst. Vælg tekstens egen fil.</translation>
    </message>
    <message>
        <source>This text is too long: at most {max_length} characters fit here.</source>
        <comment>text.too_long</comment>
        <translation>Teksten er for lang: der er plads til højst {max_length} tegn.</translation>
    </message>
    <message>
        <source>The file cannot be read. Choose another, or copy it anew.</source>
        <comment>text.unreadable</comment>
        <translation>Filen kan ikke læses. Vælg en anden, eller kopiér den igen.</translation>
    </message>
    <message>
        <source>The demo clinic needs a practitioner who owns it, a receptionist and an auditor. Make a new one.</source>
        <comment>tour.people</comment>
        <translation>Demoklinikken skal have en behandler, der ejer den, en receptionist og en kontrollant. Lav en ny.</translation>
    </message>
    <message>
        <source>The people file says {name}, who does not sign in at this demo clinic or has no PIN there. Keep there what demo --json printed for this very clinic.</source>
        <comment>tour.person_unknown</comment>
        <translation>Filen med medarbejdere nævner {name}, som ikke logger ind i denne demoklinik eller ikke har en pinkode dér. Gem dér det, som demo --json skrev for netop denne klinik.</translation>
    </message>
    <message>
        <source>Pictures are only taken of a demo clinic. This journal is a real one.</source>
        <comment>tour.real_clinic</comment>
        <translation>Der tages kun billeder af en demoklinik. Denne journal er en rigtig.</translation>
    </message>
    <message>
        <source>The tour needs a program of its own, without a window already open.</source>
        <comment>tour.second_window</comment>
        <translation>Rundturen skal have sit eget program uden et vindue, der allerede er åbent.</translation>
    </message>
    <message>
        <source>The pictures could not be made there ({what}).</source>
        <comment>tour.unwritable</comment>
        <translation>Billederne kunne ikke laves der ({what}).</translation>
    </message>
    <message>
        <source>A treatment cannot be signed before it is done. Check the time.</source>
        <comment>treatment.ahead</comment>
        <translation>En behandling kan ikke underskrives, før den er givet. Kontrollér tidspunktet.</translation>
    </message>
    <message>
        <source>What a product was diluted in needs an amount above zero, in ml.</source>
        <comment>treatment.dilution</comment>
        <translation>Det, et produkt blev opløst i, skal have en mængde over nul, i ml.</translation>
    </message>
    <message>
        <source>The treatment cannot have ended before it began. Check the times.</source>
        <comment>treatment.ended</comment>
        <translation>Behandlingen kan ikke være slut, før den begyndte. Kontrollér tiderne.</translation>
    </message>
    <message>
        <source>Lot {lot} had expired when it was used. Check the lot and the expiry date.</source>
        <comment>treatment.expired</comment>
        <translation>Batch {lot} var udløbet, da den blev brugt. Kontrollér batchen og udløbsdatoen.</translation>
    </message>
    <message>
        <source>The next visit must come after the treatment. Check the date.</source>
        <comment>treatment.next_visit</comment>
        <translation>Næste besøg skal ligge efter behandlingen. Kontrollér datoen.</translation>
    </message>
    <message>
        <source>Every product needs an amount above zero.</source>
        <comment>treatment.no_amount</comment>
        <translation>Hvert produkt skal have en mængde over nul.</translation>
    </message>
    <message>
        <source>Choose at least one area that was treated.</source>
        <comment>treatment.no_area</comment>
        <translation>Vælg mindst ét område, der blev behandlet.</translation>
    </message>
    <message>
        <source>There is no valid signed consent for this treatment. Hand over the consent.</source>
        <comment>treatment.no_consent</comment>
        <translation>Der er intet gyldigt underskrevet samtykke til denne behandling. Giv patienten samtykket.</translation>
    </message>
    <message>
        <source>Every product needs its lot number and expiry date.</source>
        <comment>treatment.no_lot</comment>
        <translation>Hvert produkt skal have batchnummer og udløbsdato.</translation>
    </message>
    <message>
        <source>Add the product that was used.</source>
        <comment>treatment.no_product</comment>
        <translation>Tilføj det produkt, der blev brugt.</translation>
    </message>
    <message>
        <source>“{field}” must be filled in for this treatment.</source>
        <comment>treatment.no_setting</comment>
        <translation>“{field}” skal udfyldes ved denne behandling.</translation>
    </message>
    <message>
        <source>Every product needs the unit of its amount.</source>
        <comment>treatment.no_unit</comment>
        <translation>Hvert præparat skal have en enhed for mængden.</translation>
    </message>
    <message>
        <source>The clinic&apos;s rules do not know this treatment. Choose one of the list.</source>
        <comment>treatment.not_offered</comment>
        <translation>Klinikkens regler kender ikke denne behandling. Vælg en på listen.</translation>
    </message>
    <message>
        <source>This entry is not in the patient&apos;s journal.</source>
        <comment>treatment.unknown</comment>
        <translation>Dette journalnotat står ikke i patientens journal.</translation>
    </message>
    <message>
        <source>This is not the newest journal that this computer has seen. An older copy may be in its place, or its newest part is lost. Restore the newest backup, or go on with a reason.</source>
        <comment>vault.behind_mark</comment>
        <translation>Det er ikke den nyeste journal, som denne computer har set. En ældre kopi kan ligge i dens sted, eller den nyeste del er gået tabt. Gendan den nyeste sikkerhedskopi, eller fortsæt med en begrundelse.</translation>
    </message>
    <message>
        <source>A part of the journal is not what was signed: it was altered or damaged. Have the whole journal checked.</source>
        <comment>vault.body.broken</comment>
        <translation>En del af journalen er ikke det, der blev underskrevet: den er ændret eller beskadiget. Få hele journalen kontrolleret.</translation>
    </message>
    <message>
        <source>Another program is using the journal right now. Try again in a moment.</source>
        <comment>vault.busy</comment>
        <translation>Et andet program bruger journalen lige nu. Prøv igen om et øjeblik.</translation>
    </message>
    <message>
        <source>Something does not have the form in which the journal keeps it ({reason}). Nothing was changed.</source>
        <comment>vault.canonical.refused</comment>
        <translation>Noget har ikke den form, som journalen gemmer det i ({reason}). Intet blev ændret.</translation>
    </message>
    <message>
        <source>Only a practitioner&apos;s sign-in can open or write this.</source>
        <comment>vault.clinical_key_needed</comment>
        <translation>Kun en behandler, der er logget ind, kan åbne eller skrive dette.</translation>
    </message>
    <message>
        <source>The journal&apos;s database is damaged. Do not change anything; restore the newest backup.</source>
        <comment>vault.damaged</comment>
        <translation>Journalens database er beskadiget. Lad være med at ændre noget, og gendan den nyeste sikkerhedskopi.</translation>
    </message>
    <message>
        <source>The journal&apos;s database refused this step ({kind}), so nothing was saved. Try again; if it happens once more, have the journal checked.</source>
        <comment>vault.database_error</comment>
        <translation>Journalens database afviste dette trin ({kind}), så intet blev gemt. Prøv igen; hvis det sker en gang til, så få journalen kontrolleret.</translation>
    </message>
    <message>
        <source>The journal&apos;s database file is missing. Restore the newest backup.</source>
        <comment>vault.database_missing</comment>
        <translation>Journalens databasefil mangler. Gendan den nyeste sikkerhedskopi.</translation>
    </message>
    <message>
        <source>The folder {folder} could not be read or written. Is the drive still connected?</source>
        <comment>vault.disk.failed</comment>
        <translation>Mappen {folder} kunne ikke læses eller skrives. Er drevet stadig tilsluttet?</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed. Free some space and try again.</source>
        <comment>vault.disk.full</comment>
        <translation>Disken er fuld. Intet blev ændret. Gør plads, og prøv igen.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be written to. Nothing was changed. Ask whoever looks after the computers.</source>
        <comment>vault.disk.read_only</comment>
        <translation>Der kan ikke skrives i mappen {folder}. Intet blev ændret. Spørg den, der passer computerne.</translation>
    </message>
    <message>
        <source>The file {name} is damaged: it is far too long. Restore it from a backup.</source>
        <comment>vault.disk.too_long</comment>
        <translation>Filen {name} er beskadiget: den er alt for lang. Gendan den fra en sikkerhedskopi.</translation>
    </message>
    <message>
        <source>The disk is full, so nothing was saved. Free some space and try again; your draft is kept.</source>
        <comment>vault.disk_full</comment>
        <translation>Disken er fuld, så intet blev gemt. Gør plads, og prøv igen; din kladde er bevaret.</translation>
    </message>
    <message>
        <source>The drive with the journal does not answer, so nothing was saved. Check that it is connected.</source>
        <comment>vault.disk_gone</comment>
        <translation>Drevet med journalen svarer ikke, så intet blev gemt. Kontrollér, at det er tilsluttet.</translation>
    </message>
    <message>
        <source>The part of the program that encrypts the journal does not fit ({what}). Install the program again.</source>
        <comment>vault.engine_unfit</comment>
        <translation>Den del af programmet, der krypterer journalen, passer ikke ({what}). Installér programmet igen.</translation>
    </message>
    <message>
        <source>A part of the journal could not be opened: it was damaged or altered. Have the whole journal checked.</source>
        <comment>vault.envelope.broken</comment>
        <translation>En del af journalen kunne ikke åbnes: den er beskadiget eller ændret. Få hele journalen kontrolleret.</translation>
    </message>
    <message>
        <source>A photo or document is damaged or was altered. Restore it from a backup.</source>
        <comment>vault.file.broken</comment>
        <translation>Et foto eller dokument er beskadiget eller ændret. Gendan det fra en sikkerhedskopi.</translation>
    </message>
    <message>
        <source>The file of a photo or document is missing ({id}). Restore it from a backup.</source>
        <comment>vault.file.missing</comment>
        <translation>Filen til et foto eller dokument mangler ({id}). Gendan den fra en sikkerhedskopi.</translation>
    </message>
    <message>
        <source>The journal did not accept this, because it breaks one of its fixed rules ({why}). Nothing was saved.</source>
        <comment>vault.gate_refused</comment>
        <translation>Journalen tog ikke imod dette, fordi det bryder en af dens faste regler ({why}). Intet blev gemt.</translation>
    </message>
    <message>
        <source>Something sealed could not be opened: it is damaged, or it was not sealed for you.</source>
        <comment>vault.hpke.broken</comment>
        <translation>Noget forseglet kunne ikke åbnes: det er beskadiget, eller det er ikke forseglet til dig.</translation>
    </message>
    <message>
        <source>The journal is already open on {host} since {since} (UTC). Close it there first.</source>
        <comment>vault.in_use</comment>
        <translation>Journalen er allerede åben på {host} siden {since} (UTC). Luk den der først.</translation>
    </message>
    <message>
        <source>The journal is already open in another program. Close it there first.</source>
        <comment>vault.in_use.unknown</comment>
        <translation>Journalen er allerede åben i et andet program. Luk den der først.</translation>
    </message>
    <message>
        <source>This person already has the key to clinical journals, or is waiting for it.</source>
        <comment>vault.keyring.clinical_asked</comment>
        <translation>Denne person har allerede den kliniske nøgle eller venter på den.</translation>
    </message>
    <message>
        <source>The file with the journal&apos;s sign-in keys is damaged ({reason}). Nothing was changed. Restore it from a backup.</source>
        <comment>vault.keyring.damaged</comment>
        <translation>Filen med journalens adgangsnøgler er beskadiget ({reason}). Intet blev ændret. Gendan den fra en sikkerhedskopi.</translation>
    </message>
    <message>
        <source>The journal&apos;s database cannot have this name.</source>
        <comment>vault.keyring.database</comment>
        <translation>Journalens database kan ikke have det navn.</translation>
    </message>
    <message>
        <source>Write a name of at most 100 ordinary characters.</source>
        <comment>vault.keyring.label</comment>
        <translation>Skriv et navn på højst 100 almindelige tegn.</translation>
    </message>
    <message>
        <source>There are no sign-in keys in {folder}. Is this the right folder? If the file was deleted, restore a backup.</source>
        <comment>vault.keyring.missing</comment>
        <translation>Der er ingen adgangsnøgler i {folder}. Er det den rigtige mappe? Hvis filen er slettet, så gendan en sikkerhedskopi.</translation>
    </message>
    <message>
        <source>You cannot remove yourself. Ask a colleague to do it.</source>
        <comment>vault.keyring.not_yourself</comment>
        <translation>Du kan ikke fjerne dig selv. Bed en kollega gøre det.</translation>
    </message>
    <message>
        <source>Somebody has just changed who has access. Sign in again and try once more.</source>
        <comment>vault.keyring.outdated</comment>
        <translation>Nogen har lige ændret, hvem der har adgang. Log ind igen, og prøv en gang til.</translation>
    </message>
    <message>
        <source>This person already has access.</source>
        <comment>vault.keyring.person_exists</comment>
        <translation>Denne person har allerede adgang.</translation>
    </message>
    <message>
        <source>This journal was made for tests and protects nothing. Do not use it for patients.</source>
        <comment>vault.keyring.test_grade</comment>
        <translation>Denne journal er lavet til test og beskytter intet. Brug den ikke til patienter.</translation>
    </message>
    <message>
        <source>This journal was made by a newer version of the program. Install the newest version to open it.</source>
        <comment>vault.keyring.too_new</comment>
        <translation>Denne journal er lavet af en nyere udgave af programmet. Installér den nyeste udgave for at åbne den.</translation>
    </message>
    <message>
        <source>This person has no access to the journal, or no longer has it. Ask the clinic&apos;s owner.</source>
        <comment>vault.keyring.unknown_person</comment>
        <translation>Denne person har ikke, eller ikke længere, adgang til journalen. Spørg klinikkens ejer.</translation>
    </message>
    <message>
        <source>This needs the clinical key, which you do not have. Ask a practitioner who has it.</source>
        <comment>vault.keys.no_clinical</comment>
        <translation>Det kræver den kliniske nøgle, som du ikke har. Spørg en behandler, der har den.</translation>
    </message>
    <message>
        <source>The computer&apos;s own store for passwords did not answer. Unlock it, or sign in to the computer again, and try once more.</source>
        <comment>vault.keystore.failed</comment>
        <translation>Computerens eget lager for adgangskoder svarede ikke. Lås det op, eller log ind på computeren igen, og prøv en gang til.</translation>
    </message>
    <message>
        <source>The journal in {folder} could not be reserved for this computer. Check that the folder can be written to.</source>
        <comment>vault.lock_failed</comment>
        <translation>Journalen i {folder} kunne ikke reserveres til denne computer. Kontrollér, at der kan skrives i mappen.</translation>
    </message>
    <message>
        <source>This computer&apos;s note of how far the journal had come is damaged, so an older copy would not be noticed.</source>
        <comment>vault.mark.damaged</comment>
        <translation>Denne computers notat om, hvor langt journalen var nået, er beskadiget, så en ældre kopi ville ikke blive opdaget.</translation>
    </message>
    <message>
        <source>The journal&apos;s note of its own end is damaged. Have the whole journal checked.</source>
        <comment>vault.merkle.frontier_broken</comment>
        <translation>Journalens notat om sin egen slutning er beskadiget. Få hele journalen kontrolleret.</translation>
    </message>
    <message>
        <source>This journal was written by a newer version of the program. Install the newest version to open it.</source>
        <comment>vault.newer</comment>
        <translation>Denne journal er skrevet af en nyere udgave af programmet. Installér den nyeste udgave for at åbne den.</translation>
    </message>
    <message>
        <source>The journal&apos;s first record cannot be read. Restore the newest backup.</source>
        <comment>vault.no_founding</comment>
        <translation>Journalens første post kan ikke læses. Gendan den nyeste sikkerhedskopi.</translation>
    </message>
    <message>
        <source>A checkpoint (a signed state of the journal) is damaged, or was not signed by the one it names.</source>
        <comment>vault.note.broken</comment>
        <translation>Et kontrolpunkt (en underskrevet tilstand af journalen) er beskadiget eller ikke underskrevet af den, det nævner.</translation>
    </message>
    <message>
        <source>The file with the journal&apos;s sign-in keys is damaged: its password settings are not allowed. Restore a backup.</source>
        <comment>vault.password.parameters</comment>
        <translation>Filen med journalens adgangsnøgler er beskadiget: dens indstillinger for adgangskoder er ikke tilladt. Gendan en sikkerhedskopi.</translation>
    </message>
    <message>
        <source>This password cannot be used. Type it again.</source>
        <comment>vault.password.unusable</comment>
        <translation>Den adgangskode kan ikke bruges. Skriv den igen.</translation>
    </message>
    <message>
        <source>This person has been removed from the journal. Ask the clinic&apos;s owner.</source>
        <comment>vault.person_gone</comment>
        <translation>Denne person er fjernet fra journalen. Spørg klinikkens ejer.</translation>
    </message>
    <message>
        <source>The saved PIN is damaged. Sign in with your password and set a new one.</source>
        <comment>vault.pin.damaged</comment>
        <translation>Den gemte pinkode er beskadiget. Log ind med din adgangskode, og vælg en ny.</translation>
    </message>
    <message>
        <source>This PIN reads as a date. Choose one that does not.</source>
        <comment>vault.pin.date</comment>
        <translation>Pinkoden ligner en dato. Vælg en, der ikke gør.</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Sign in with your password.</source>
        <comment>vault.pin.exhausted</comment>
        <translation>For mange forkerte pinkoder. Log ind med din adgangskode.</translation>
    </message>
    <message>
        <source>A PIN is six digits.</source>
        <comment>vault.pin.not_six_digits</comment>
        <translation>En pinkode er på seks cifre.</translation>
    </message>
    <message>
        <source>This PIN is too easy to guess. Choose digits without a pattern.</source>
        <comment>vault.pin.pattern</comment>
        <translation>Pinkoden er for let at gætte. Vælg cifre uden mønster.</translation>
    </message>
    <message>
        <source>The journal has been locked for more than half an hour. Sign in with your password.</source>
        <comment>vault.pin.too_late</comment>
        <translation>Journalen har været låst i mere end en halv time. Log ind med din adgangskode.</translation>
    </message>
    <message>
        <source>Wrong PIN. Tries left before your password is asked for: {left}.</source>
        <comment>vault.pin.wrong</comment>
        <translation>Forkert pinkode. Forsøg tilbage, før du bliver bedt om din adgangskode: {left}.</translation>
    </message>
    <message>
        <source>The journal cannot be kept in a folder that {service} copies. Choose a folder outside it.</source>
        <comment>vault.place.cloud_folder</comment>
        <translation>Journalen kan ikke ligge i en mappe, som {service} kopierer. Vælg en mappe uden for den.</translation>
    </message>
    <message>
        <source>The journal cannot be kept on a network share ({service}). Choose a folder on this computer.</source>
        <comment>vault.place.network_share</comment>
        <translation>Journalen kan ikke ligge på et netværksdrev ({service}). Vælg en mappe på denne computer.</translation>
    </message>
    <message>
        <source>Give the whole path of the folder.</source>
        <comment>vault.place.not_absolute</comment>
        <translation>Angiv hele stien til mappen.</translation>
    </message>
    <message>
        <source>This folder cannot be written to. Choose another one.</source>
        <comment>vault.place.read_only</comment>
        <translation>Der kan ikke skrives i denne mappe. Vælg en anden.</translation>
    </message>
    <message>
        <source>The journal&apos;s database file is not encrypted. Do not use it; restore the newest backup.</source>
        <comment>vault.plaintext</comment>
        <translation>Journalens databasefil er ikke krypteret. Brug den ikke; gendan den nyeste sikkerhedskopi.</translation>
    </message>
    <message>
        <source>The journal&apos;s folder cannot be written to, so nothing was saved. Ask whoever looks after the computers.</source>
        <comment>vault.read_only</comment>
        <translation>Der kan ikke skrives i journalens mappe, så intet blev gemt. Spørg den, der passer computerne.</translation>
    </message>
    <message>
        <source>The clinic&apos;s seal for documents cannot be used, so nothing was sealed. Ask whoever looks after the computers.</source>
        <comment>vault.seal_unusable</comment>
        <translation>Klinikkens segl til dokumenter kan ikke bruges, så intet blev forseglet. Spørg den, der passer computerne.</translation>
    </message>
    <message>
        <source>This computer&apos;s own notes about the journal are damaged ({folder}). Ask whoever looks after the computers.</source>
        <comment>vault.seat.damaged</comment>
        <translation>Denne computers egne notater om journalen er beskadiget ({folder}). Spørg den, der passer computerne.</translation>
    </message>
    <message>
        <source>The program&apos;s encryption does not work correctly on this computer ({names}). No journal was opened.</source>
        <comment>vault.self_test.failed</comment>
        <translation>Programmets kryptering virker ikke rigtigt på denne computer ({names}). Ingen journal blev åbnet.</translation>
    </message>
    <message>
        <source>These words do not belong together. One is wrong, or two have changed places.</source>
        <comment>vault.sheet.checksum</comment>
        <translation>Ordene hører ikke sammen. Et af dem er forkert, eller to har byttet plads.</translation>
    </message>
    <message>
        <source>The code could not be read. Scan it again or type the words.</source>
        <comment>vault.sheet.code</comment>
        <translation>Koden kunne ikke læses. Skan den igen, eller skriv ordene.</translation>
    </message>
    <message>
        <source>This recovery sheet belongs to another journal, or it is the other of the two sheets.</source>
        <comment>vault.sheet.other</comment>
        <translation>Dette gendannelsesark hører til en anden journal, eller det er det andet af de to ark.</translation>
    </message>
    <message>
        <source>Word {position} is not on the list of words. Check it.</source>
        <comment>vault.sheet.unknown_word</comment>
        <translation>Ord nummer {position} står ikke på ordlisten. Kontrollér det.</translation>
    </message>
    <message>
        <source>Your key file is needed besides the password.</source>
        <comment>vault.sign_in.second_factor</comment>
        <translation>Din nøglefil skal bruges ud over adgangskoden.</translation>
    </message>
    <message>
        <source>That password is not right.</source>
        <comment>vault.sign_in.wrong_password</comment>
        <translation>Adgangskoden er ikke rigtig.</translation>
    </message>
    <message>
        <source>This computer is not set up for this journal. It needs the clinic&apos;s secret key, or the recovery sheet.</source>
        <comment>vault.sign_in.wrong_secret</comment>
        <translation>Denne computer er ikke sat op til denne journal. Den skal bruge klinikkens hemmelige nøgle eller gendannelsesarket.</translation>
    </message>
    <message>
        <source>The anchor at {size} records was left behind by the restore that ended line {line}.</source>
        <comment>verify.anchors.abandoned</comment>
        <translation>Ankeret ved {size} poster blev efterladt af den gendannelse, der afsluttede linje {line}.</translation>
    </message>
    <message>
        <source>No anchor could be found in a file that was given.</source>
        <comment>verify.anchors.none_found</comment>
        <translation>Der blev ikke fundet noget anker i en af de filer, der blev givet.</translation>
    </message>
    <message>
        <source>Every anchor given agrees with the records.</source>
        <comment>verify.anchors.ok</comment>
        <translation>Hvert anker, der blev givet, passer med posterne.</translation>
    </message>
    <message>
        <source>The anchor at {size} records belongs to a line that does not lead here.</source>
        <comment>verify.anchors.other_line</comment>
        <translation>Ankeret ved {size} poster hører til en linje, der ikke fører hertil.</translation>
    </message>
    <message>
        <source>Records that say another than their author informed, witnessed or signed: {count}.</source>
        <comment>verify.authority.another</comment>
        <translation>Poster, der siger, at en anden end deres forfatter informerede, bevidnede eller underskrev: {count}.</translation>
    </message>
    <message>
        <source>Entries countersigned by someone who did not answer for them, so it does not count: {count}.</source>
        <comment>verify.authority.countersigned</comment>
        <translation>Journalnotater kontrasigneret af nogen, der ikke havde ansvaret for dem, så det ikke tæller: {count}.</translation>
    </message>
    <message>
        <source>Health answers taken in by another than the one who is said to have asked: {count}.</source>
        <comment>verify.authority.hand_over</comment>
        <translation>Helbredssvar modtaget af en anden end den, der skal have overdraget skemaet: {count}.</translation>
    </message>
    <message>
        <source>Every record was written by someone whose role allowed it.</source>
        <comment>verify.authority.ok</comment>
        <translation>Hver post er skrevet af en, hvis rolle tillod det.</translation>
    </message>
    <message>
        <source>Emergencies reviewed by the one who treated although a colleague worked here, so it does not count: {count}.</source>
        <comment>verify.authority.own_review</comment>
        <translation>Akutte behandlinger gennemgået af den, der selv behandlede, selv om en kollega arbejdede her, så det tæller ikke: {count}.</translation>
    </message>
    <message>
        <source>New sign-in keys from the recovery sheet for someone who does not work here, in another&apos;s name, or given before, so they do not count: {count}.</source>
        <comment>verify.authority.recovery</comment>
        <translation>Nye login-nøgler fra gendannelsesarket til en, der ikke arbejder her, i en andens navn eller givet før, så de gælder ikke: {count}.</translation>
    </message>
    <message>
        <source>Lines of the day lists that do not open: {count}.</source>
        <comment>verify.drafts.appointments</comment>
        <translation>Linjer på dagslisterne, der ikke kan åbnes: {count}.</translation>
    </message>
    <message>
        <source>Every draft and every line of the day lists opens.</source>
        <comment>verify.drafts.ok</comment>
        <translation>Hver kladde og hver linje på dagslisterne kan åbnes.</translation>
    </message>
    <message>
        <source>Smaller pictures that are damaged, or not of the photo they are kept for: {count}. They are not shown; the next look makes them anew from the original.</source>
        <comment>verify.files.rendition</comment>
        <translation>Mindre billeder, der er beskadigede eller ikke er af det foto, de er gemt til: {count}. De vises ikke; næste gang fotoet ses, laves de på ny ud fra originalen.</translation>
    </message>
    <message>
        <source>Smaller pictures that belong to no photo and are never shown: {files}.</source>
        <comment>verify.files.stray_renditions</comment>
        <translation>Mindre billeder, der ikke hører til noget foto og aldrig vises: {files}.</translation>
    </message>
    <message>
        <source>Records whose content says otherwise of treatment and consent than their head, or than the entry it corrects: {count}.</source>
        <comment>verify.gate.body_differs</comment>
        <translation>Poster, hvis indhold siger noget andet om behandling og samtykke end deres hoved eller end det journalnotat, de retter: {count}.</translation>
    </message>
    <message>
        <source>Corrections that do not name an entry of the same time and treatment: {count}.</source>
        <comment>verify.gate.correction</comment>
        <translation>Rettelser, der ikke nævner et journalnotat fra samme tidspunkt og om samme behandling: {count}.</translation>
    </message>
    <message>
        <source>Emergencies that were treated, for which no consent is needed: {count}.</source>
        <comment>verify.gate.emergencies</comment>
        <translation>Akutte behandlinger, som ikke kræver samtykke: {count}.</translation>
    </message>
    <message>
        <source>Treatments whose head names other lots than their content, so a recall misses them: {count}.</source>
        <comment>verify.gate.lots_differ</comment>
        <translation>Behandlinger, hvis hoved nævner andre batcher end deres indhold, så en tilbagekaldelse ikke finder dem: {count}.</translation>
    </message>
    <message>
        <source>Consents on paper that were let count without two people&apos;s looking at the paper: {count}.</source>
        <comment>verify.gate.paper_alone</comment>
        <translation>Samtykker på papir, der blev regnet for gældende, uden at to personer havde set papiret: {count}.</translation>
    </message>
    <message>
        <source>Emergencies reviewed by the one who treated: {count}. Let a colleague look, too.</source>
        <comment>verify.gate.reviewed_alone</comment>
        <translation>Akutte behandlinger gennemgået af den, der selv behandlede: {count}. Lad også en kollega se på dem.</translation>
    </message>
    <message>
        <source>Entries of a treatment that their performer had signed in the same visit already: {count}.</source>
        <comment>verify.gate.twice_in_visit</comment>
        <translation>Journalnotater om en behandling, som den der behandlede allerede havde underskrevet i samme besøg: {count}.</translation>
    </message>
    <message>
        <source>Treatments that rest on a consent of another registration, which is no longer merged: {count}. Review them.</source>
        <comment>verify.gate.unmerged</comment>
        <translation>Behandlinger, der hviler på et samtykke fra en anden oprettelse, som ikke længere er sammenlagt: {count}. Gennemgå dem.</translation>
    </message>
    <message>
        <source>Emergencies that no practitioner has reviewed yet: {count}. Review them.</source>
        <comment>verify.gate.unreviewed</comment>
        <translation>Akutte behandlinger, som ingen behandler har gennemgået endnu: {count}. Gennemgå dem.</translation>
    </message>
    <message>
        <source>Consents that were written down more than four hours after they were signed: {count}. Review them.</source>
        <comment>verify.gate.written_late</comment>
        <translation>Samtykker, der først blev skrevet ned mere end fire timer efter underskriften: {count}. Gennemgå dem.</translation>
    </message>
    <message>
        <source>Records dated before others that were already written, with no word of a clock that was set back: {count}.</source>
        <comment>verify.headers.time_back</comment>
        <translation>Poster, der er dateret før andre, som allerede var skrevet, uden at der står noget om et ur, der blev stillet tilbage: {count}.</translation>
    </message>
    <message>
        <source>The file with the sign-in keys has a clinical key that no practitioner is known to have made.</source>
        <comment>verify.keyring.clinical</comment>
        <translation>Filen med nøglerne til log ind har en klinisk nøgle, som ingen behandler vides at have lavet.</translation>
    </message>
    <message>
        <source>Records that follow up another one inside than outside: {count}.</source>
        <comment>verify.references.body_differs</comment>
        <translation>Poster, der følger op på en anden indeni end udenpå: {count}.</translation>
    </message>
    <message>
        <source>Records of a data breach that cannot follow on what was written before them: {count}.</source>
        <comment>verify.references.breach_order</comment>
        <translation>Optegnelser om et sikkerhedsbrud, der ikke kan følge efter det, der blev skrevet før dem: {count}.</translation>
    </message>
    <message>
        <source>Holds of an open complaint case that somebody released; they stand all the same: {count}.</source>
        <comment>verify.references.case_held</comment>
        <translation>Slettestop for en åben klagesag, som nogen har ophævet; de gælder alligevel: {count}.</translation>
    </message>
    <message>
        <source>Complaint cases that were opened without a hold of their own: {count}.</source>
        <comment>verify.references.case_hold</comment>
        <translation>Klagesager, der blev åbnet uden deres eget slettestop: {count}.</translation>
    </message>
    <message>
        <source>Records of a complaint case that cannot follow on what was written before them: {count}.</source>
        <comment>verify.references.case_order</comment>
        <translation>Poster i en klagesag, der ikke kan følge efter det, der blev skrevet før: {count}.</translation>
    </message>
    <message>
        <source>Steps of a complaint case that are about another person than the case: {count}.</source>
        <comment>verify.references.case_person</comment>
        <translation>Trin i en klagesag, der handler om en anden person end sagen: {count}.</translation>
    </message>
    <message>
        <source>Records whose content names a photo or document that is no earlier one of the same patient: {count}.</source>
        <comment>verify.references.named_elsewhere</comment>
        <translation>Poster, hvis indhold nævner et foto eller dokument, der ikke er et tidligere af samme patient: {count}.</translation>
    </message>
    <message>
        <source>Records that follow up one of a kind that they cannot be about, or none: {count}.</source>
        <comment>verify.references.other_kind</comment>
        <translation>Poster, der følger op på en post af en art, de ikke kan handle om, eller på ingen: {count}.</translation>
    </message>
    <message>
        <source>Health answers without the questionnaire that they answer, as it was asked: {count}.</source>
        <comment>verify.references.questionnaire</comment>
        <translation>Helbredssvar uden det skema, de besvarer, som det blev stillet: {count}.</translation>
    </message>
    <message>
        <source>Steps of a request that cannot follow on what was written before them: {count}.</source>
        <comment>verify.references.request_order</comment>
        <translation>Trin i en anmodning, der ikke kan følge efter det, der er skrevet før dem: {count}.</translation>
    </message>
    <message>
        <source>Steps of a request that are about another person than the request: {count}.</source>
        <comment>verify.references.request_person</comment>
        <translation>Trin i en anmodning, der handler om en anden person end anmodningen: {count}.</translation>
    </message>
    <message>
        <source>Confirmed or set aside: health answers that are others inside than outside: {count}.</source>
        <comment>verify.references.submissions</comment>
        <translation>Bekræftelser eller afvisninger af helbredssvar, der indeni nævner andre svar end udenpå: {count}.</translation>
    </message>
    <message>
        <source>A vial cannot be opened in the future. Check the time.</source>
        <comment>vial.ahead</comment>
        <translation>Et hætteglas kan ikke åbnes i fremtiden. Kontrollér tidspunktet.</translation>
    </message>
    <message>
        <source>Write what the vial was dissolved in, and how many millilitres of it.</source>
        <comment>vial.diluted</comment>
        <translation>Skriv, hvad hætteglasset blev opløst i, og hvor mange milliliter.</translation>
    </message>
    <message>
        <source>This lot has expired. Take another one.</source>
        <comment>vial.expired</comment>
        <translation>Batchen er udløbet. Tag en anden.</translation>
    </message>
    <message>
        <source>This vial is not open. Look at the list again.</source>
        <comment>vial.unknown</comment>
        <translation>Hætteglasset er ikke åbent. Se på listen igen.</translation>
    </message>
    <message>
        <source>You have signed this treatment in this visit already. Correct that entry, or let this one be a visit of its own.</source>
        <comment>visit.signed_already</comment>
        <translation>Du har allerede underskrevet denne behandling i dette besøg. Ret det notat, eller lad dette være et besøg for sig.</translation>
    </message>
    <message>
        <source>This patient had no such visit that day. Choose the visit again.</source>
        <comment>visit.unknown</comment>
        <translation>Patienten havde ikke sådan et besøg den dag. Vælg besøget igen.</translation>
    </message>
    <message>
        <source>Your role does not work from this list. Ask a practitioner.</source>
        <comment>worklist.not_yours</comment>
        <translation>Din rolle arbejder ikke ud fra denne liste. Spørg en behandler.</translation>
    </message>
    <message>
        <source>Write what the workstation is called.</source>
        <comment>workstation.no_name</comment>
        <translation>Skriv, hvad arbejdspladsen hedder.</translation>
    </message>
    <message>
        <source>Another workstation is called that. Choose another name.</source>
        <comment>workstation.same_name</comment>
        <translation>En anden arbejdsplads hedder sådan. Vælg et andet navn.</translation>
    </message>
    <message>
        <source>Records whose author had no role that allows them, so they do not count: {count}.</source>
        <comment>verify.authority.role</comment>
        <translation>Poster, hvis forfatter ikke havde en rolle, der tillader dem, så de ikke tæller: {count}.</translation>
    </message>
    <message>
        <source>Changes of the sign-in keys by someone who may not make them: {count}.</source>
        <comment>verify.authority.keyring</comment>
        <translation>Ændringer af nøglerne til log ind, lavet af en, der ikke må lave dem: {count}.</translation>
    </message>
    <message>
        <source>Treatments signed by another than the one said to have treated: {count}.</source>
        <comment>verify.authority.performer</comment>
        <translation>Behandlinger, der er underskrevet af en anden end den, der siges at have behandlet: {count}.</translation>
    </message>
    <message>
        <source>The anchor at {size} records was left behind by the restore that ended line {line}, which does not list it: records may have been cut off.</source>
        <comment>verify.anchors.unlisted</comment>
        <translation>Ankret ved {size} poster blev efterladt af gendannelsen, der afsluttede linje {line}, og som ikke nævner det: poster kan være skåret af.</translation>
    </message>
    <message>
        <source>There is no {name} beside the demo clinic. Its people&apos;s passwords and PINs belong there: what demo --json printed when the clinic was made. Without them, make a new one.</source>
        <comment>demo.no_people</comment>
        <translation>Der er ingen {name} ved siden af demoklinikken. Dér skal medarbejdernes adgangskoder og pinkoder ligge: det, som demo --json skrev, da klinikken blev lavet. Uden dem må du lave en ny.</translation>
    </message>
    <message>
        <source>The demo clinic&apos;s people and passwords cannot be read from {name}. Keep there what demo --json printed.</source>
        <comment>demo.people</comment>
        <translation>Demoklinikkens medarbejdere og adgangskoder kan ikke læses fra {name}. Gem dér det, som demo --json skrev.</translation>
    </message>
    <message>
        <source>At most {most} pages are filed at once.</source>
        <comment>scan.too_many_pages</comment>
        <translation>Der lægges højst {most} sider i journalen ad gangen.</translation>
    </message>
    <message>
        <source>Your role does not allow writing this in the journal. Ask the owner.</source>
        <comment>vault.role_refused</comment>
        <translation>Din rolle tillader ikke at skrive dette i journalen. Spørg ejeren.</translation>
    </message>
    <message>
        <source>The first {size} records are not those for which the anchor was made: the journal was altered.</source>
        <comment>verify.anchors.other_tree</comment>
        <translation>De første {size} poster er ikke dem, ankeret blev lavet for: journalen er ændret.</translation>
    </message>
    <message>
        <source>Anchors that belong to another journal: {count}.</source>
        <comment>verify.anchors.other_vault</comment>
        <translation>Ankre, der hører til en anden journal: {count}.</translation>
    </message>
    <message>
        <source>An anchor was made at {size} records, and the journal is shorter now: its end was cut off.</source>
        <comment>verify.anchors.truncated</comment>
        <translation>Der blev lavet et anker ved {size} poster, og journalen er kortere nu: dens slutning er skåret af.</translation>
    </message>
    <message>
        <source>Anchors that are damaged, or signed by nobody whose key was valid: {count}.</source>
        <comment>verify.anchors.unsigned</comment>
        <translation>Ankre, der er beskadiget eller ikke underskrevet af nogen, hvis nøgle gjaldt: {count}.</translation>
    </message>
    <message>
        <source>Records whose content is not the one that was signed: {count}.</source>
        <comment>verify.bodies.commitment</comment>
        <translation>Poster, hvis indhold ikke er det, der blev underskrevet: {count}.</translation>
    </message>
    <message>
        <source>Records whose content is sealed with a key of another journal: {count}.</source>
        <comment>verify.bodies.foreign_key</comment>
        <translation>Poster, hvis indhold er forseglet med en nøgle fra en anden journal: {count}.</translation>
    </message>
    <message>
        <source>Records whose content is gone, and no erasure says why: {count}.</source>
        <comment>verify.bodies.missing</comment>
        <translation>Poster, hvis indhold er væk, uden at en sletning siger hvorfor: {count}.</translation>
    </message>
    <message>
        <source>Records that only practitioners can open, so their content was not checked: {count}.</source>
        <comment>verify.bodies.not_opened</comment>
        <translation>Poster, som kun behandlere kan åbne, så indholdet blev ikke kontrolleret: {count}.</translation>
    </message>
    <message>
        <source>Everything that could be opened is what was signed.</source>
        <comment>verify.bodies.ok</comment>
        <translation>Alt, der kunne åbnes, er det, der blev underskrevet.</translation>
    </message>
    <message>
        <source>Records with clinical content that everyone who signs in can open: {count}.</source>
        <comment>verify.bodies.open_to_all</comment>
        <translation>Poster med klinisk indhold, som alle, der logger ind, kan åbne: {count}.</translation>
    </message>
    <message>
        <source>Records whose content does not open, because it was altered, damaged or exchanged: {count}.</source>
        <comment>verify.bodies.seal</comment>
        <translation>Poster, hvis indhold ikke kan åbnes, fordi det er ændret, beskadiget eller ombyttet: {count}.</translation>
    </message>
    <message>
        <source>Records with a content that was not signed with them: {count}.</source>
        <comment>verify.bodies.unexpected</comment>
        <translation>Poster med et indhold, der ikke er underskrevet sammen med dem: {count}.</translation>
    </message>
    <message>
        <source>Records whose content does not have the form of its kind: {count}.</source>
        <comment>verify.bodies.unreadable</comment>
        <translation>Poster, hvis indhold ikke har den form, det skal have: {count}.</translation>
    </message>
    <message>
        <source>Contents that belong to no record: {count}.</source>
        <comment>verify.bodies.without_record</comment>
        <translation>Indhold, der ikke hører til nogen post: {count}.</translation>
    </message>
    <message>
        <source>The journal is being written right now. Close it everywhere and check again.</source>
        <comment>verify.busy</comment>
        <translation>Der skrives i journalen lige nu. Luk den alle steder, og kontrollér igen.</translation>
    </message>
    <message>
        <source>The checkpoint at {size} records was left behind by the restore that ended line {line}.</source>
        <comment>verify.checkpoints.abandoned</comment>
        <translation>Kontrolpunktet ved {size} poster blev efterladt af den gendannelse, der afsluttede linje {line}.</translation>
    </message>
    <message>
        <source>Every stored checkpoint agrees with the records.</source>
        <comment>verify.checkpoints.ok</comment>
        <translation>Hvert gemt kontrolpunkt passer med posterne.</translation>
    </message>
    <message>
        <source>The checkpoint at {size} records belongs to a line that does not lead here.</source>
        <comment>verify.checkpoints.other_line</comment>
        <translation>Kontrolpunktet ved {size} poster hører til en linje, der ikke fører hertil.</translation>
    </message>
    <message>
        <source>The records up to the checkpoint at {size} records are not those for which it was signed.</source>
        <comment>verify.checkpoints.other_tree</comment>
        <translation>Posterne op til kontrolpunktet ved {size} poster er ikke dem, det blev underskrevet for.</translation>
    </message>
    <message>
        <source>A stored checkpoint belongs to another journal.</source>
        <comment>verify.checkpoints.other_vault</comment>
        <translation>Et gemt kontrolpunkt hører til en anden journal.</translation>
    </message>
    <message>
        <source>There was a checkpoint at {size} records, and the journal is shorter now: its end is missing.</source>
        <comment>verify.checkpoints.truncated</comment>
        <translation>Der var et kontrolpunkt ved {size} poster, og journalen er kortere nu: dens slutning mangler.</translation>
    </message>
    <message>
        <source>The checkpoint at {size} records is damaged, or signed by nobody whose key was valid.</source>
        <comment>verify.checkpoints.unsigned</comment>
        <translation>Kontrolpunktet ved {size} poster er beskadiget eller ikke underskrevet af nogen, hvis nøgle gjaldt.</translation>
    </message>
    <message>
        <source>Drafts that do not open: {count}.</source>
        <comment>verify.drafts.broken</comment>
        <translation>Kladder, der ikke kan åbnes: {count}.</translation>
    </message>
    <message>
        <source>Erasures that were not approved by two people whose keys were valid: {count}.</source>
        <comment>verify.erasures.not_approved</comment>
        <translation>Sletninger, der ikke er godkendt af to personer med gyldige nøgler: {count}.</translation>
    </message>
    <message>
        <source>Nothing was erased but what two people approved.</source>
        <comment>verify.erasures.ok</comment>
        <translation>Intet er slettet ud over det, to personer har godkendt.</translation>
    </message>
    <message>
        <source>Erasures that name records they cannot have erased: {count}.</source>
        <comment>verify.erasures.range</comment>
        <translation>Sletninger, der nævner poster, de ikke kan have slettet: {count}.</translation>
    </message>
    <message>
        <source>Records of which only the place is left, and no erasure says why: {count}.</source>
        <comment>verify.erasures.record_gone</comment>
        <translation>Poster, hvor kun pladsen er tilbage, uden at en sletning siger hvorfor: {count}.</translation>
    </message>
    <message>
        <source>The file {id} of a photo or document is damaged or was altered.</source>
        <comment>verify.files.damaged</comment>
        <translation>Filen {id} til et foto eller dokument er beskadiget eller ændret.</translation>
    </message>
    <message>
        <source>The file {id} of a photo or document is missing.</source>
        <comment>verify.files.missing</comment>
        <translation>Filen {id} til et foto eller dokument mangler.</translation>
    </message>
    <message>
        <source>Every photo and document is there and whole.</source>
        <comment>verify.files.ok</comment>
        <translation>Hvert foto og dokument er der og er helt.</translation>
    </message>
    <message>
        <source>Sealed files that belong to no record: {files} ({first} is the first). An interrupted save leaves such files.</source>
        <comment>verify.files.orphans</comment>
        <translation>Forseglede filer, der ikke hører til nogen post: {files} ({first} er den første). En afbrudt lagring efterlader sådanne filer.</translation>
    </message>
    <message>
        <source>Treatments or consents that were written down before they took place: {count}.</source>
        <comment>verify.gate.ahead</comment>
        <translation>Behandlinger eller samtykker, der blev skrevet ned, før de fandt sted: {count}.</translation>
    </message>
    <message>
        <source>Treatments done before their consent was signed: {count}.</source>
        <comment>verify.gate.before_signing</comment>
        <translation>Behandlinger givet, før samtykket blev underskrevet: {count}.</translation>
    </message>
    <message>
        <source>Treatments done before the reflection time was over: {count}.</source>
        <comment>verify.gate.before_start</comment>
        <translation>Behandlinger givet, før betænkningstiden var gået: {count}.</translation>
    </message>
    <message>
        <source>Confirmations of a consent that was not waiting for one: {count}.</source>
        <comment>verify.gate.confirms_nothing</comment>
        <translation>Bekræftelser af et samtykke, der ikke ventede på en: {count}.</translation>
    </message>
    <message>
        <source>Consents that were let count a second time: {count}.</source>
        <comment>verify.gate.counted_twice</comment>
        <translation>Samtykker, der fik lov at gælde to gange: {count}.</translation>
    </message>
    <message>
        <source>Treatments done after their consent had expired: {count}.</source>
        <comment>verify.gate.expired</comment>
        <translation>Behandlinger givet, efter at samtykket var udløbet: {count}.</translation>
    </message>
    <message>
        <source>Records with facts about consent that do not belong to their kind: {count}.</source>
        <comment>verify.gate.misplaced</comment>
        <translation>Poster med oplysninger om samtykke, som ikke hører til deres slags: {count}.</translation>
    </message>
    <message>
        <source>Treatments that rest on no consent: {count}.</source>
        <comment>verify.gate.no_consent</comment>
        <translation>Behandlinger, der ikke bygger på et samtykke: {count}.</translation>
    </message>
    <message>
        <source>Treatments that say neither what was treated nor when: {count}.</source>
        <comment>verify.gate.no_facts</comment>
        <translation>Behandlinger, der hverken siger, hvad der blev behandlet, eller hvornår: {count}.</translation>
    </message>
    <message>
        <source>Every treatment rests on a consent that was valid when it was done.</source>
        <comment>verify.gate.ok</comment>
        <translation>Hver behandling bygger på et samtykke, der gjaldt, da den blev givet.</translation>
    </message>
    <message>
        <source>Treatments that rest on a consent of another patient: {count}.</source>
        <comment>verify.gate.other_patient</comment>
        <translation>Behandlinger, der bygger på en anden patients samtykke: {count}.</translation>
    </message>
    <message>
        <source>Treatments that rest on a consent to another treatment: {count}.</source>
        <comment>verify.gate.other_treatment</comment>
        <translation>Behandlinger, der bygger på et samtykke til en anden behandling: {count}.</translation>
    </message>
    <message>
        <source>Treatments done after their consent had been withdrawn: {count}.</source>
        <comment>verify.gate.withdrawn</comment>
        <translation>Behandlinger givet, efter at samtykket var tilbagekaldt: {count}.</translation>
    </message>
    <message>
        <source>Treatments done after a withdrawal that was written down only later: {count}. Review them.</source>
        <comment>verify.gate.withdrawn_late</comment>
        <translation>Behandlinger givet efter en tilbagekaldelse, der først blev skrevet ned senere: {count}. Gennemgå dem.</translation>
    </message>
    <message>
        <source>Records whose head cannot be read: {count}.</source>
        <comment>verify.headers.broken</comment>
        <translation>Poster, hvis hoved ikke kan læses: {count}.</translation>
    </message>
    <message>
        <source>Records of a kind or form that this program does not know: {count}.</source>
        <comment>verify.headers.kind</comment>
        <translation>Poster af en slags eller form, som programmet ikke kender: {count}.</translation>
    </message>
    <message>
        <source>Records that promise no content although they must have one: {count}.</source>
        <comment>verify.headers.no_body</comment>
        <translation>Poster, der ikke lover et indhold, selv om de skal have et: {count}.</translation>
    </message>
    <message>
        <source>Records that name no patient although they must: {count}.</source>
        <comment>verify.headers.no_patient</comment>
        <translation>Poster, der ikke nævner en patient, selv om de skal: {count}.</translation>
    </message>
    <message>
        <source>Records whose head was written in another form than the one that is signed: {count}.</source>
        <comment>verify.headers.not_canonical</comment>
        <translation>Poster, hvis hoved er skrevet i en anden form end den, der er underskrevet: {count}.</translation>
    </message>
    <message>
        <source>The head of every record has the form it must have.</source>
        <comment>verify.headers.ok</comment>
        <translation>Hovedet på hver post har den form, det skal have.</translation>
    </message>
    <message>
        <source>Records that give a purpose that does not exist: {count}.</source>
        <comment>verify.headers.purpose</comment>
        <translation>Optegnelser, der angiver et formål, som ikke findes: {count}.</translation>
    </message>
    <message>
        <source>The two copies of the file with the sign-in keys differ, or one is missing or damaged.</source>
        <comment>verify.keyring.copies</comment>
        <translation>De to kopier af filen med adgangsnøgler er forskellige, eller den ene mangler eller er beskadiget.</translation>
    </message>
    <message>
        <source>The file with the sign-in keys is whole, signed, and the one the journal knows.</source>
        <comment>verify.keyring.ok</comment>
        <translation>Filen med adgangsnøgler er hel, underskrevet og den, journalen kender.</translation>
    </message>
    <message>
        <source>The file with the sign-in keys (version {version}) is not the one the journal knows (version {stated}).</source>
        <comment>verify.keyring.other</comment>
        <translation>Filen med adgangsnøgler (version {version}) er ikke den, journalen kender (version {stated}).</translation>
    </message>
    <message>
        <source>The people in the file with the sign-in keys, or their keys, are not those the journal knows.</source>
        <comment>verify.keyring.people</comment>
        <translation>Medarbejderne i filen med adgangsnøgler, eller deres nøgler, er ikke dem, journalen kender.</translation>
    </message>
    <message>
        <source>A change of who has access was begun and not finished; the next sign-in settles it.</source>
        <comment>verify.keyring.staged</comment>
        <translation>En ændring af, hvem der har adgang, blev begyndt og ikke gjort færdig; næste login bringer den i orden.</translation>
    </message>
    <message>
        <source>The journal does not say which sign-in keys are valid.</source>
        <comment>verify.keyring.unstated</comment>
        <translation>Journalen siger ikke, hvilke adgangsnøgler der gælder.</translation>
    </message>
    <message>
        <source>Records that are not the ones that were written, so they were altered: {count}.</source>
        <comment>verify.leaves.differs</comment>
        <translation>Poster, der ikke er dem, der blev skrevet, og altså er ændret: {count}.</translation>
    </message>
    <message>
        <source>Every record is the one that was written.</source>
        <comment>verify.leaves.ok</comment>
        <translation>Hver post er den, der blev skrevet.</translation>
    </message>
    <message>
        <source>The journal&apos;s history of restores is unbroken.</source>
        <comment>verify.lines.ok</comment>
        <translation>Journalens række af gendannelser er ubrudt.</translation>
    </message>
    <message>
        <source>The journal says it is on line {line}, but its records lead to line {expected} (a restore begins a new line).</source>
        <comment>verify.lines.other</comment>
        <translation>Journalen siger, at den er på linje {line}, men posterne fører til linje {expected} (en gendannelse begynder en ny linje).</translation>
    </message>
    <message>
        <source>Restores that do not say truly where they began: {count}.</source>
        <comment>verify.lines.restore_differs</comment>
        <translation>Gendannelser, der ikke siger sandt om, hvor de begyndte: {count}.</translation>
    </message>
    <message>
        <source>What this computer saw last, {size} records, was left behind by the restore that ended line {line}.</source>
        <comment>verify.mark.abandoned</comment>
        <translation>Det, denne computer sidst så, {size} poster, blev efterladt af den gendannelse, der afsluttede linje {line}.</translation>
    </message>
    <message>
        <source>This computer has seen {size} records, and the journal is shorter now: it is an older copy, or its end is lost.</source>
        <comment>verify.mark.behind</comment>
        <translation>Denne computer har set {size} poster, og journalen er kortere nu: det er en ældre kopi, eller slutningen er gået tabt.</translation>
    </message>
    <message>
        <source>This computer&apos;s note of how far the journal had come is damaged.</source>
        <comment>verify.mark.damaged</comment>
        <translation>Denne computers notat om, hvor langt journalen var nået, er beskadiget.</translation>
    </message>
    <message>
        <source>The first {size} records are not those that this computer has seen.</source>
        <comment>verify.mark.forked</comment>
        <translation>De første {size} poster er ikke dem, denne computer har set.</translation>
    </message>
    <message>
        <source>The file with the sign-in keys is older than the one this computer has seen.</source>
        <comment>verify.mark.keyring_behind</comment>
        <translation>Filen med adgangsnøgler er ældre end den, denne computer har set.</translation>
    </message>
    <message>
        <source>This computer has no mark of how far the journal had come, so an older copy would not be noticed.</source>
        <comment>verify.mark.none</comment>
        <translation>Denne computer har intet notat om, hvor langt journalen var nået, så en ældre kopi ville ikke blive opdaget.</translation>
    </message>
    <message>
        <source>The journal is not older than this computer has seen it.</source>
        <comment>verify.mark.ok</comment>
        <translation>Journalen er ikke ældre end den, denne computer har set.</translation>
    </message>
    <message>
        <source>This computer has seen the journal on a line that does not lead here.</source>
        <comment>verify.mark.other_line</comment>
        <translation>Denne computer har set journalen på en linje, der ikke fører hertil.</translation>
    </message>
    <message>
        <source>Rows of the table {table} point to rows that do not exist: {count}.</source>
        <comment>verify.pages.loose_rows</comment>
        <translation>Rækker i tabellen {table}, der peger på rækker, som ikke findes: {count}.</translation>
    </message>
    <message>
        <source>Every page of the database is as it was written.</source>
        <comment>verify.pages.ok</comment>
        <translation>Hver side i databasen er, som den blev skrevet.</translation>
    </message>
    <message>
        <source>The database was altered or is damaged. Pages concerned: {pages}.</source>
        <comment>verify.pages.seal</comment>
        <translation>Databasen er ændret eller beskadiget. Berørte sider: {pages}.</translation>
    </message>
    <message>
        <source>The database holds values that no journal has, so it could not be checked any further.</source>
        <comment>verify.pages.strange</comment>
        <translation>Databasen indeholder værdier, som ingen journal har, så den kunne ikke kontrolleres længere.</translation>
    </message>
    <message>
        <source>The database&apos;s inner structure is damaged.</source>
        <comment>verify.pages.structure</comment>
        <translation>Databasens indre opbygning er beskadiget.</translation>
    </message>
    <message>
        <source>The database cannot be read any further: it is damaged.</source>
        <comment>verify.pages.unreadable</comment>
        <translation>Databasen kan ikke læses længere frem: den er beskadiget.</translation>
    </message>
    <message>
        <source>Records behind the journal&apos;s stated end: {count}.</source>
        <comment>verify.positions.beyond_head</comment>
        <translation>Poster efter journalens angivne slutning: {count}.</translation>
    </message>
    <message>
        <source>Records are missing from position {first} to {last}.</source>
        <comment>verify.positions.missing</comment>
        <translation>Der mangler poster fra plads {first} til {last}.</translation>
    </message>
    <message>
        <source>Every record is in its place.</source>
        <comment>verify.positions.ok</comment>
        <translation>Hver post står på sin plads.</translation>
    </message>
    <message>
        <source>The journal ends too early. Records missing at its end: {missing}.</source>
        <comment>verify.positions.truncated</comment>
        <translation>Journalen slutter for tidligt. Poster, der mangler til sidst: {missing}.</translation>
    </message>
    <message>
        <source>Records that refer to a record that is not there; it may have been erased: {count}.</source>
        <comment>verify.references.maybe_erased</comment>
        <translation>Poster, der henviser til en post, som ikke er der; den kan være slettet: {count}.</translation>
    </message>
    <message>
        <source>Every record that refers to another leads to an earlier one of the same patient.</source>
        <comment>verify.references.ok</comment>
        <translation>Hver post, der henviser til en anden, fører til en tidligere for samme patient.</translation>
    </message>
    <message>
        <source>Records that refer to a record of another patient: {count}.</source>
        <comment>verify.references.other_patient</comment>
        <translation>Poster, der henviser til en post for en anden patient: {count}.</translation>
    </message>
    <message>
        <source>Records with an id that another record has: {count}.</source>
        <comment>verify.references.repeated_id</comment>
        <translation>Poster med et id, som en anden post har: {count}.</translation>
    </message>
    <message>
        <source>Records that refer to a record that does not exist before them: {count}.</source>
        <comment>verify.references.unknown</comment>
        <translation>Poster, der henviser til en post, som ikke findes før dem: {count}.</translation>
    </message>
    <message>
        <source>A part of the database is missing, added or altered: {what}.</source>
        <comment>verify.schema.differs</comment>
        <translation>En del af databasen mangler, er føjet til eller er ændret: {what}.</translation>
    </message>
    <message>
        <source>The database is built the way the program builds it.</source>
        <comment>verify.schema.ok</comment>
        <translation>Databasen er bygget, som programmet bygger den.</translation>
    </message>
    <message>
        <source>The first {size} records are not those that this computer verified before.</source>
        <comment>verify.signatures.changed_since</comment>
        <translation>De første {size} poster er ikke dem, denne computer har kontrolleret før.</translation>
    </message>
    <message>
        <source>Records signed with a key that was no longer valid: {count}.</source>
        <comment>verify.signatures.ended_key</comment>
        <translation>Poster underskrevet med en nøgle, der ikke længere gjaldt: {count}.</translation>
    </message>
    <message>
        <source>Every signature that was checked was made by someone whose key was valid then.</source>
        <comment>verify.signatures.ok</comment>
        <translation>Hver underskrift, der blev kontrolleret, er lavet af en, hvis nøgle gjaldt på det tidspunkt.</translation>
    </message>
    <message>
        <source>Records that name another author than the one who signed them: {count}.</source>
        <comment>verify.signatures.other_author</comment>
        <translation>Poster, der nævner en anden forfatter end den, der underskrev dem: {count}.</translation>
    </message>
    <message>
        <source>Records signed with a key that nobody here ever had: {count}.</source>
        <comment>verify.signatures.unknown_key</comment>
        <translation>Poster underskrevet med en nøgle, som ingen her har haft: {count}.</translation>
    </message>
    <message>
        <source>Wrong signatures: {count}.</source>
        <comment>verify.signatures.wrong</comment>
        <translation>Forkerte underskrifter: {count}.</translation>
    </message>
    <message>
        <source>Records that do not follow the one before them, so one of the same patient or computer is missing: {count}.</source>
        <comment>verify.streams.broken</comment>
        <translation>Poster, der ikke følger efter den forrige, så en post for samme patient eller computer mangler: {count}.</translation>
    </message>
    <message>
        <source>No record is missing from any patient or any computer.</source>
        <comment>verify.streams.ok</comment>
        <translation>Der mangler ingen post for nogen patient eller computer.</translation>
    </message>
    <message>
        <source>Stretches of 256 records whose remembered fingerprint is wrong: {count}.</source>
        <comment>verify.tree.cache</comment>
        <translation>Stykker på 256 poster, hvis huskede fingeraftryk er forkert: {count}.</translation>
    </message>
    <message>
        <source>The fingerprint over all records is not the one that the journal states.</source>
        <comment>verify.tree.differs</comment>
        <translation>Fingeraftrykket over alle poster er ikke det, journalen angiver.</translation>
    </message>
    <message>
        <source>The journal&apos;s stated end cannot be read.</source>
        <comment>verify.tree.head</comment>
        <translation>Journalens angivne slutning kan ikke læses.</translation>
    </message>
    <message>
        <source>The fingerprint over all records is right.</source>
        <comment>verify.tree.ok</comment>
        <translation>Fingeraftrykket over alle poster er rigtigt.</translation>
    </message>
    <message>
        <source>The list {view} does not say what the records say. Rows concerned: {count}.</source>
        <comment>verify.views.differs</comment>
        <translation>Listen {view} siger ikke det, posterne siger. Berørte rækker: {count}.</translation>
    </message>
    <message>
        <source>Records that cannot be shown, because they change something that was never there: {count}.</source>
        <comment>verify.views.impossible</comment>
        <translation>Poster, der ikke kan vises, fordi de ændrer noget, som aldrig har været der: {count}.</translation>
    </message>
    <message>
        <source>Lists and search say what the records say.</source>
        <comment>verify.views.ok</comment>
        <translation>Lister og søgning viser det, posterne siger.</translation>
    </message>
    <message>
        <source>One half of this computer&apos;s note of how far the journal had come is damaged, as a power cut leaves it. What is written next mends it; until then the note may be one step behind.</source>
        <comment>verify.mark.half</comment>
        <translation>Den ene halvdel af denne computers notat om, hvor langt journalen var nået, er beskadiget, som efter en strømafbrydelse. Det næste, der skrives, retter det; indtil da kan notatet være et skridt bagud.</translation>
    </message>
    <message>
        <source>That time has not come yet. Check the date.</source>
        <comment>disclosure.ahead</comment>
        <translation>Det tidspunkt er ikke kommet endnu. Se datoen efter.</translation>
    </message>
    <message>
        <source>Choose the patient&apos;s consent that it rests on.</source>
        <comment>disclosure.no_consent</comment>
        <translation>Vælg det samtykke fra patienten, som det hviler på.</translation>
    </message>
    <message>
        <source>Write when and how the patient consented.</source>
        <comment>disclosure.no_consent_words</comment>
        <translation>Skriv, hvornår og hvordan patienten gav samtykke.</translation>
    </message>
    <message>
        <source>Choose what went, or describe it in a few words.</source>
        <comment>disclosure.no_content</comment>
        <translation>Vælg, hvad der blev videregivet, eller beskriv det kort.</translation>
    </message>
    <message>
        <source>Write the country by its two letters, such as DK.</source>
        <comment>disclosure.no_country</comment>
        <translation>Skriv landet med de to bogstaver, f.eks. DK.</translation>
    </message>
    <message>
        <source>This file cannot be read. Choose it again.</source>
        <comment>disclosure.no_file</comment>
        <translation>Filen kan ikke læses. Vælg den igen.</translation>
    </message>
    <message>
        <source>The checksum of the file is none. Choose the file again.</source>
        <comment>disclosure.no_fingerprint</comment>
        <translation>Det er ikke en kontrolsum af en fil. Vælg filen igen.</translation>
    </message>
    <message>
        <source>Write the paragraph that allows or demands it.</source>
        <comment>disclosure.no_paragraph</comment>
        <translation>Skriv den bestemmelse, der tillader eller kræver det.</translation>
    </message>
    <message>
        <source>Write who it went to, or from whom it came.</source>
        <comment>disclosure.no_party</comment>
        <translation>Skriv, hvem det gik til, eller hvem det kom fra.</translation>
    </message>
    <message>
        <source>Write why it was necessary.</source>
        <comment>disclosure.no_reason</comment>
        <translation>Skriv, hvorfor det var nødvendigt.</translation>
    </message>
    <message>
        <source>This country is outside the area in which health data may go about freely. Choose on what basis they may leave it (GDPR Chapter V). Without one they may not be passed on.</source>
        <comment>disclosure.no_transfer</comment>
        <translation>Landet ligger uden for det område, hvor helbredsoplysninger frit må udveksles. Vælg, på hvilket grundlag de må overføres (databeskyttelsesforordningens kapitel V). Uden et må de ikke videregives.</translation>
    </message>
    <message>
        <source>Write which decision, contract or circumstance lets the data go to this recipient in this country.</source>
        <comment>disclosure.no_transfer_words</comment>
        <translation>Skriv, hvilken afgørelse, kontrakt eller omstændighed der tillader overførslen til denne modtager i dette land.</translation>
    </message>
    <message>
        <source>Write whose life or health it was about, and why it could not wait.</source>
        <comment>disclosure.no_vital_reason</comment>
        <translation>Skriv, hvis liv eller helbred det gjaldt, og hvorfor det ikke kunne vente.</translation>
    </message>
    <message>
        <source>No consent of the patient to passing this on held at that time: none was signed, it was taken back, or it has expired. Ask for one first. If it has left already, write that into the register of data breaches.</source>
        <comment>disclosure.not_permitted</comment>
        <translation>Intet samtykke fra patienten til videregivelsen gjaldt på det tidspunkt: Der er ikke givet noget, det er trukket tilbage, eller det er udløbet. Bed først om et. Er det allerede videregivet, så skriv det i fortegnelsen over brud på persondatasikkerheden.</translation>
    </message>
    <message>
        <source>The patient consented to passing on to somebody else. Write the recipient as the consent names them, or ask for another consent.</source>
        <comment>disclosure.other_recipient</comment>
        <translation>Patienten har givet samtykke til videregivelse til en anden. Skriv modtageren, som samtykket nævner den, eller bed om et andet samtykke.</translation>
    </message>
    <message>
        <source>This record is not in the patient&apos;s journal. Open the record again.</source>
        <comment>disclosure.other_record</comment>
        <translation>Denne optegnelse er ikke i patientens journal. Åbn journalen igen.</translation>
    </message>
    <message>
        <source>Records of something passed on, or got, without a consent or law that allowed it at that time: {count}.</source>
        <comment>verify.references.disclosure_basis</comment>
        <translation>Optegnelser om noget, der er videregivet eller indhentet uden et samtykke eller en bestemmelse, som tillod det på det tidspunkt: {count}.</translation>
    </message>
    <message>
        <source>Reports are read by the owner, the auditor and practitioners. Ask one of them.</source>
        <comment>permission.read_reports</comment>
        <translation>Rapporter læses af ejeren, kontrollanten og behandlerne. Spørg en af dem.</translation>
    </message>
    <message>
        <source>Only a practitioner can have this counted: it is sealed.</source>
        <comment>reports.sealed</comment>
        <translation>Kun en behandler kan få det talt: det er forseglet.</translation>
    </message>
    <message>
        <source>That day has not come yet. Check the date.</source>
        <comment>lost_computer.ahead</comment>
        <translation>Den dag er ikke kommet endnu. Tjek datoen.</translation>
    </message>
    <message>
        <source>Write what happened to it, in a few words.</source>
        <comment>lost_computer.no_words</comment>
        <translation>Skriv med få ord, hvad der er sket med den.</translation>
    </message>
    <message>
        <source>Choose one of the clinic&apos;s other computers. You are working at this one.</source>
        <comment>lost_computer.unknown</comment>
        <translation>Vælg en af klinikkens andre computere. Du arbejder ved denne.</translation>
    </message>
    <message>
        <source>Only a practitioner or the owner can exchange the clinic&apos;s keys. Ask one of them.</source>
        <comment>permission.exchange_keys</comment>
        <translation>Kun en behandler eller ejeren kan skifte klinikkens nøgler. Spørg en af dem.</translation>
    </message>
    <message>
        <source>The drive with the journal needs {megabytes} MB of free space to exchange the keys. Nothing was changed. Free some space and try again.</source>
        <comment>vault.exchange.no_room</comment>
        <translation>Drevet med journalen skal have {megabytes} MB ledig plads, før nøglerne kan skiftes. Intet blev ændret. Gør plads, og prøv igen.</translation>
    </message>
    <message>
        <source>The original of a photo on this page is missing or damaged. At most a smaller picture that was made of it can be shown. Restore the photo from a backup.</source>
        <comment>photo.original_lost</comment>
        <translation>Originalen af et foto på denne side mangler eller er beskadiget. Der kan højst vises et mindre billede, som blev lavet af det. Gendan fotoet fra en sikkerhedskopi.</translation>
    </message>
    <message>
        <source>Two computers restored the same backup and both went on with it, so there are two journals now, each with records that the other lacks, and no backup was made. Decide which one goes on, restore its backup on the other computer, and write there again what is missing. If you know the reason, say it and go on.</source>
        <comment>backup.forked</comment>
        <translation>To computere gendannede den samme sikkerhedskopi og gik begge videre med den, så nu er der to journaler, hver med poster som den anden mangler, og der blev ikke taget nogen sikkerhedskopi. Afgør hvilken der går videre, gendan dens sikkerhedskopi på den anden computer, og skriv dér igen det der mangler. Kender du grunden, så skriv den og fortsæt.</translation>
    </message>
    <message>
        <source>The journal was not closed properly, so its file alone is not all of it and was not copied. Open and close it once.</source>
        <comment>backup.not_closed</comment>
        <translation>Journalen blev ikke lukket rigtigt, så filen alene er ikke hele journalen og blev ikke kopieret. Åbn og luk den én gang.</translation>
    </message>
    <message>
        <source>The file {id} of a photo or document is vouched for by more than one record, though each is kept for one. Review them: somebody may pass off a picture of one patient as another&apos;s.</source>
        <comment>verify.files.shared</comment>
        <translation>Mere end én post står inde for filen {id} med et foto eller dokument, skønt hver fil gemmes for én. Gennemgå dem: Nogen kan udgive et billede af én patient for en andens.</translation>
    </message>
    <message>
        <source>The register of processing is read by the owner and the auditor. Ask one of them.</source>
        <comment>permission.read_processing</comment>
        <translation>Fortegnelsen over behandlingsaktiviteter læses af ejeren og kontrollanten. Spørg en af dem.</translation>
    </message>
    <message>
        <source>There is no such open complaint case. Look at the list again.</source>
        <comment>redaction.no_case</comment>
        <translation>Der er ingen sådan åben klagesag. Se på listen igen.</translation>
    </message>
    <message>
        <source>Write why it is blackened. Whoever receives the journal reads it.</source>
        <comment>redaction.no_reason</comment>
        <translation>Skriv, hvorfor det overstreges. Den, der får journalen, læser det.</translation>
    </message>
    <message>
        <source>This record has no such text. Blacken the whole record instead.</source>
        <comment>redaction.no_text</comment>
        <translation>Optegnelsen har ingen sådan tekst. Overstreg hele optegnelsen i stedet.</translation>
    </message>
    <message>
        <source>This record is not in the patient&apos;s journal. Look at the list again.</source>
        <comment>redaction.not_here</comment>
        <translation>Denne optegnelse er ikke i patientens journal. Se på listen igen.</translation>
    </message>
    <message>
        <source>Who the patient is and what the case is about cannot be blackened.</source>
        <comment>redaction.stays</comment>
        <translation>Hvem patienten er, og hvad sagen handler om, kan ikke overstreges.</translation>
    </message>
    <message>
        <source>One record is blackened twice. Look at the list again.</source>
        <comment>redaction.twice</comment>
        <translation>En optegnelse er overstreget to gange. Se på listen igen.</translation>
    </message>
    <message>
        <source>This journal is on hold or restricted, so nothing of it may be erased until an owner ends that.</source>
        <comment>erasure.held</comment>
        <translation>Denne journal er spærret for sletning eller begrænset, så intet af den må slettes, før en ejer ophæver det.</translation>
    </message>
    <message>
        <source>This journal is restricted and not open to you. Open the patient to see since when, and what you may do.</source>
        <comment>journal.restricted</comment>
        <translation>Denne journal er begrænset og ikke åben for dig. Åbn patienten for at se siden hvornår, og hvad du må.</translation>
    </message>
    <message>
        <source>This journal is restricted, so nothing of this kind can be written in it. If the patient wants it used again, the owner lifts the restriction first.</source>
        <comment>journal.writing_restricted</comment>
        <translation>Denne journal er begrænset, så noget af denne slags kan ikke skrives i den. Vil patienten have den brugt igen, ophæver ejeren først begrænsningen.</translation>
    </message>
    <message>
        <source>Nobody judges their own looks. Let somebody else review them.</source>
        <comment>log_review.own</comment>
        <translation>Ingen vurderer sine egne opslag. Lad en anden gennemgå dem.</translation>
    </message>
    <message>
        <source>Restrict the journal first, or refuse the request with its reason.</source>
        <comment>request.not_restricted</comment>
        <translation>Begræns først journalen, eller afslå anmodningen med en begrundelse.</translation>
    </message>
    <message>
        <source>That day has not come yet. Tell the person first.</source>
        <comment>restriction.ahead</comment>
        <translation>Den dag er ikke kommet endnu. Giv først personen besked.</translation>
    </message>
    <message>
        <source>This restriction was lifted already. Look at the list again.</source>
        <comment>restriction.lifted_already</comment>
        <translation>Denne begrænsning er allerede ophævet. Se på listen igen.</translation>
    </message>
    <message>
        <source>Write why, in a few words. Nothing about health.</source>
        <comment>restriction.no_reason</comment>
        <translation>Skriv hvorfor, med få ord. Intet om helbred.</translation>
    </message>
    <message>
        <source>Write why you open it all the same. The owner and the patient read it.</source>
        <comment>restriction.no_why</comment>
        <translation>Skriv, hvorfor du åbner den alligevel. Ejeren og patienten læser det.</translation>
    </message>
    <message>
        <source>This journal is open to you. Open it as usual.</source>
        <comment>restriction.not_closed</comment>
        <translation>Denne journal er åben for dig. Åbn den som ellers.</translation>
    </message>
    <message>
        <source>Only a practitioner who works here can be named. Choose again.</source>
        <comment>restriction.reader</comment>
        <translation>Kun en behandler, der arbejder her, kan nævnes. Vælg igen.</translation>
    </message>
    <message>
        <source>This request is not of this patient. Look at the list again.</source>
        <comment>restriction.request</comment>
        <translation>Denne anmodning er ikke fra denne patient. Se på listen igen.</translation>
    </message>
    <message>
        <source>That day is before the restriction was set. Check the date.</source>
        <comment>restriction.told_before</comment>
        <translation>Den dag er før begrænsningen blev sat. Kontrollér datoen.</translation>
    </message>
    <message>
        <source>This restriction is not here. Look at the list again.</source>
        <comment>restriction.unknown</comment>
        <translation>Denne begrænsning findes ikke her. Se på listen igen.</translation>
    </message>
    <message>
        <source>Write what is to change, for everyone of whom something is.</source>
        <comment>roles.no_note</comment>
        <translation>Skriv, hvad der skal ændres, for hver, hvor noget skal.</translation>
    </message>
    <message>
        <source>Say of everyone who works here whether what they hold is right.</source>
        <comment>roles.not_all</comment>
        <translation>Sig om hver, der arbejder her, om det, de har, er rigtigt.</translation>
    </message>
    <message>
        <source>Records that were written in a restricted journal although they may not: {count}.</source>
        <comment>verify.gate.restricted</comment>
        <translation>Poster, der er skrevet i en begrænset journal, skønt de ikke må: {count}.</translation>
    </message>
    <message>
        <source>Restrictions that were set or lifted as they cannot be: {count}.</source>
        <comment>verify.references.restriction_order</comment>
        <translation>Begrænsninger, der er sat eller ophævet, som de ikke kan: {count}.</translation>
    </message>
    <message>
        <source>Restrictions that were lifted in another patient&apos;s journal: {count}.</source>
        <comment>verify.references.restriction_person</comment>
        <translation>Begrænsninger, der er ophævet i en anden patients journal: {count}.</translation>
    </message>
    <message>
        <source>This place was not among those that were found. Look again.</source>
        <comment>erasure.not_found</comment>
        <translation>Dette sted var ikke blandt dem, der blev fundet. Se efter igen.</translation>
    </message>
    <message>
        <source>In the folder this is no longer as it was written: {what}. Delete it there and say the same again; it is then written anew.</source>
        <comment>clinic_export.changed</comment>
        <translation>I mappen er dette ikke længere, som det blev skrevet: {what}. Slet det dér, og sig det samme igen; så skrives det på ny.</translation>
    </message>
    <message>
        <source>Write why every journal is handed out.</source>
        <comment>clinic_export.no_reason</comment>
        <translation>Skriv, hvorfor alle journaler udleveres.</translation>
    </message>
    <message>
        <source>Something else was begun in this folder: other words, another language, or encrypted where this is not. Say the same again, or choose another folder.</source>
        <comment>clinic_export.other</comment>
        <translation>Der blev begyndt på noget andet i denne mappe: andre ord, et andet sprog, eller krypteret, hvor dette ikke er det. Sig det samme igen, eller vælg en anden mappe.</translation>
    </message>
    <message>
        <source>This is not the passphrase that was shown when the work began. Where it is lost, delete the folder and begin anew.</source>
        <comment>clinic_export.passphrase</comment>
        <translation>Det er ikke den adgangssætning, der blev vist, da arbejdet begyndte. Er den tabt, så slet mappen, og begynd forfra.</translation>
    </message>
    <message>
        <source>Only the owner can hand out every journal of the clinic. Ask the owner.</source>
        <comment>permission.export_clinic</comment>
        <translation>Kun ejeren kan udlevere alle klinikkens journaler. Spørg ejeren.</translation>
    </message>
    <message>
        <source>Look once more at who is to hold the new clinical key, and confirm it. Nothing was changed.</source>
        <comment>exchange.holders</comment>
        <translation>Se en gang til på, hvem der skal have den nye kliniske nøgle, og bekræft det. Intet blev ændret.</translation>
    </message>
    <message>
        <source>Exchanges of keys without new keys, or with one that no holder of the last signed: {count}.</source>
        <comment>verify.authority.rotation</comment>
        <translation>Nøgleskift uden nye nøgler, eller med en nøgle, som ingen indehaver af den forrige har underskrevet: {count}.</translation>
    </message>
    <message>
        <source>Somebody is marked as holding the clinical key to whom no holder of it gave it.</source>
        <comment>verify.keyring.grants</comment>
        <translation>En person står som indehaver af den kliniske nøgle, uden at nogen indehaver har givet vedkommende den.</translation>
    </message>
    <message>
        <source>{count} erasures since this backup cannot be made again by themselves, since not two people whom the backup knows approved them: {told}. Restore the newest backup. If you go on, what they took is there again: look into who wanted it gone, and erase it again in the journal if that was right.</source>
        <comment>backup.erased_since_told</comment>
        <translation>{count} sletninger siden denne sikkerhedskopi kan ikke gentages af sig selv, for de er ikke godkendt af to personer, som sikkerhedskopien kender: {told}. Gendan den nyeste sikkerhedskopi. Går du videre, er det, de tog, der igen: Find ud af, hvem der ville have det væk, og slet det igen i journalen, hvis det var rigtigt.</translation>
    </message>
    <message>
        <source>For an open complaint case of this patient something is blackened, which would go out here. Hand the journal out from the case (from a terminal: export-case).</source>
        <comment>case_export.blackened</comment>
        <translation>I en åben klagesag om denne patient er noget overstreget, som ville gå med ud her. Udlever journalen fra sagen (fra en terminal: export-case).</translation>
    </message>
    <message>
        <source>The document could not be set: the computer has too little memory left, or it took too long. Close other programs and try again.</source>
        <comment>documents.typesetting_ended</comment>
        <translation>Dokumentet kunne ikke sættes op: computeren har for lidt hukommelse tilbage, eller det tog for lang tid. Luk andre programmer, og prøv igen.</translation>
    </message>
    <message>
        <source>This computer has not been used for this journal yet, so a password alone does not open it here. Ask the owner: with the recovery sheets they let you in below. If you were given the clinic&apos;s secret file for this computer, choose it below.</source>
        <comment>sign_in.no_secret</comment>
        <translation>Denne computer er endnu ikke brugt til denne journal, så en adgangskode alene åbner den ikke her. Spørg ejeren: med gendannelsesarkene kan du lukkes ind herunder. Har du fået klinikkens hemmelige fil til denne computer, så vælg den herunder.</translation>
    </message>
    <message>
        <source>The file {name} is not the clinic&apos;s secret file. Choose another file.</source>
        <comment>vault.keystore.secret_file</comment>
        <translation>Filen {name} er ikke klinikkens hemmelige fil. Vælg en anden fil.</translation>
    </message>
    <message>
        <source>The copy that the computer made by itself is from before the present recovery kit, so no backup was made of it. Make a backup now.</source>
        <comment>backup.older_kit</comment>
        <translation>Kopien, som computeren selv lavede, er fra før det nuværende gendannelsessæt, så den blev ikke til en sikkerhedskopi. Lav en sikkerhedskopi nu.</translation>
    </message>
    <message>
        <source>A new recovery kit has been asked for already.</source>
        <comment>kit.asked_already</comment>
        <translation>Der er allerede bedt om et nyt gendannelsessæt.</translation>
    </message>
    <message>
        <source>You do not hold the clinical key, so the new sheet 2 needs the words of the present one. If that is lost, an owner who is a practitioner must issue the kit.</source>
        <comment>kit.clinical_needed</comment>
        <translation>Du har ikke den kliniske nøgle, så det nye ark 2 kræver ordene på det nuværende. Er det væk, må en ejer, der er behandler, udstede sættet.</translation>
    </message>
    <message>
        <source>Say why the new recovery kit is not to be issued.</source>
        <comment>kit.no_reason</comment>
        <translation>Sig, hvorfor det nye gendannelsessæt ikke skal udstedes.</translation>
    </message>
    <message>
        <source>Type the words of the present sheet 1. If it is lost, ask for a new kit without it: everybody is told, and after seven days it can be issued.</source>
        <comment>kit.not_allowed</comment>
        <translation>Skriv ordene på det nuværende ark 1. Er det væk, så bed om et nyt sæt uden det: alle får det at vide, og efter syv dage kan det udstedes.</translation>
    </message>
    <message>
        <source>Nobody is asking for a new recovery kit any more.</source>
        <comment>kit.not_asked</comment>
        <translation>Ingen beder længere om et nyt gendannelsessæt.</translation>
    </message>
    <message>
        <source>Another recovery kit was issued meanwhile. Destroy the sheets that you have just printed, and begin anew.</source>
        <comment>kit.outrun</comment>
        <translation>Der er imens udstedt et andet gendannelsessæt. Destruer de ark, du lige har udskrevet, og begynd forfra.</translation>
    </message>
    <message>
        <source>The new recovery kit can be issued from {when} on. Until then the present one stays in force.</source>
        <comment>kit.too_early</comment>
        <translation>Det nye gendannelsessæt kan udstedes fra {when}. Indtil da gælder det nuværende.</translation>
    </message>
    <message>
        <source>These are not the words of sheet 2 (the journals) of recovery kit {kit}, which opens this. Look at the number of the kit on the paper: sheets of other kits open other backups.</source>
        <comment>vault.sheet.wrong_clinical</comment>
        <translation>Det er ikke ordene på ark 2 (journalerne) i gendannelsessæt {kit}, som åbner dette. Se sættets nummer på papiret: andre sæts ark åbner andre sikkerhedskopier.</translation>
    </message>
    <message>
        <source>These are not the words of sheet 1 (the registry) of recovery kit {kit}, which opens this. Look at the number of the kit on the paper: sheets of other kits open other backups.</source>
        <comment>vault.sheet.wrong_registry</comment>
        <translation>Det er ikke ordene på ark 1 (registret) i gendannelsessæt {kit}, som åbner dette. Se sættets nummer på papiret: andre sæts ark åbner andre sikkerhedskopier.</translation>
    </message>
    <message>
        <source>New recovery kits that neither the old sheet nor a request of seven days allowed, or that were not put in force: {count}.</source>
        <comment>verify.authority.kit</comment>
        <translation>Nye gendannelsessæt, som hverken det gamle ark eller en anmodning på syv dage tillod, eller som ikke blev sat i kraft: {count}.</translation>
    </message>
    <message>
        <source>The file with the sign-in keys has other recovery sheets than the kit that is in force.</source>
        <comment>verify.keyring.sheets</comment>
        <translation>Filen med login-nøglerne har andre gendannelsesark end det sæt, der gælder.</translation>
    </message>
    <message>
        <source>Registrations in which an objection to marketing from before an erasure is said to be known again, where no erasure remembers one: {count}.</source>
        <comment>verify.erasures.no_objection</comment>
        <translation>Registreringer, hvor en indsigelse mod markedsføring fra før en sletning skal være genkendt, uden at nogen sletning husker en: {count}.</translation>
    </message>
    <message>
        <source>Erasures that remember an objection to marketing in another form than it is written in: {count}.</source>
        <comment>verify.erasures.objection</comment>
        <translation>Sletninger, der husker en indsigelse mod markedsføring i en anden form, end den skrives i: {count}.</translation>
    </message>
    <message>
        <source>What was decided to be blackened for this case names records that are not in this journal as it is shown now: registrations were merged or parted since. Decide again what goes out.</source>
        <comment>case_export.decision_elsewhere</comment>
        <translation>Det, der skal overstreges i denne sag, nævner optegnelser, som ikke er i journalen, som den vises nu: registreringer er lagt sammen eller skilt ad siden. Beslut igen, hvad der udleveres.</translation>
    </message>
    <message>
        <source>What was decided to be blackened for this case cannot be read, so nothing goes out. Decide again what goes out, and run a full check.</source>
        <comment>case_export.decision_unreadable</comment>
        <translation>Det, der skal overstreges i denne sag, kan ikke læses, så intet udleveres. Beslut igen, hvad der udleveres, og kør en fuld kontrol.</translation>
    </message>
    <message>
        <source>One of these two has a restricted journal that is not open to you, so you can neither merge nor part them. Ask somebody to whom it is open, or the owner.</source>
        <comment>merge.restricted</comment>
        <translation>En af de to har en begrænset journal, som ikke er åben for dig, så du kan hverken lægge dem sammen eller skille dem ad. Spørg en, som den er åben for, eller ejeren.</translation>
    </message>
    <message>
        <source>A complaint case of this patient cannot be read, so nobody knows what is blackened for it and nothing goes out for a complaint. Run a full check.</source>
        <comment>case_export.case_unreadable</comment>
        <translation>En klagesag om denne patient kan ikke læses, så ingen ved, hvad der er overstreget i den, og intet udleveres til en klage. Kør en fuld kontrol.</translation>
    </message>
    <message>
        <source>The list of what was erased is missing beside this backup, is not by anybody who works here now, or is dated ahead of this computer’s clock, so what was erased since may come back. Put the clock right or use another drive; if there is none, say why you go on, and erase it again.</source>
        <comment>backup.erasures_unknown</comment>
        <translation>Listen over det, der er slettet, mangler ved denne sikkerhedskopi, er ikke fra nogen, der arbejder her nu, eller er dateret frem i forhold til computerens ur, så det, der er slettet siden, kan komme tilbage. Stil uret rigtigt, eller brug et andet drev; hvis der ikke er noget, så skriv, hvorfor du går videre, og slet det igen.</translation>
    </message>
    <message>
        <source>A checkpoint that somebody of the clinic signed says that the journal was restored {line} times, and no higher number can be written. Nothing was restored. Use another drive, and find out who signed it.</source>
        <comment>restore.no_line</comment>
        <translation>Et kontrolpunkt, som en fra klinikken har underskrevet, siger, at journalen er gendannet {line} gange, og et højere tal kan ikke skrives. Intet blev gendannet. Brug et andet drev, og find ud af, hvem der underskrev det.</translation>
    </message>
    <message>
        <source>It was stopped. Nothing was handed out.</source>
        <comment>case.hand_out_stopped</comment>
        <translation>Det blev standset. Intet blev udleveret.</translation>
    </message>
    <message>
        <source>First write down what showed who they are: the journal goes to them.</source>
        <comment>portability.identity</comment>
        <translation>Skriv først, hvad der viste, hvem de er: journalen går til dem.</translation>
    </message>
    <message>
        <source>Nobody is registered for this request, so there is no journal.</source>
        <comment>portability.nobody</comment>
        <translation>Ingen er registreret for denne anmodning, så der er ingen journal.</translation>
    </message>
    <message>
        <source>Write why the files may be readable for whoever has them.</source>
        <comment>portability.readable</comment>
        <translation>Skriv, hvorfor filerne må kunne læses af den, der har dem.</translation>
    </message>
    <message>
        <source>These shares do not belong together: one of them is of another sheet or another kit.</source>
        <comment>vault.shares.apart</comment>
        <translation>Disse dele hører ikke sammen: én af dem er fra et andet ark eller et andet sæt.</translation>
    </message>
    <message>
        <source>The words of share {share} do not belong together. One is wrong, or two have changed places.</source>
        <comment>vault.shares.checksum</comment>
        <translation>Ordene i del {share} hører ikke sammen. Et er forkert, eller to har byttet plads.</translation>
    </message>
    <message>
        <source>Share {share} is not of a recovery sheet of this program.</source>
        <comment>vault.shares.foreign</comment>
        <translation>Del {share} er ikke fra et gendannelsesark fra dette program.</translation>
    </message>
    <message>
        <source>Share {share} is of another sheet or another kit than share 1. Look at sheet and kit on the papers.</source>
        <comment>vault.shares.mixed</comment>
        <translation>Del {share} er fra et andet ark eller et andet sæt end del 1. Se efter ark og sæt på papirerne.</translation>
    </message>
    <message>
        <source>This is share {number} of a split sheet. Two of the three are needed: type another one behind it.</source>
        <comment>vault.shares.too_few</comment>
        <translation>Dette er del {number} af et delt ark. Der skal to af de tre til: skriv en anden bagefter.</translation>
    </message>
    <message>
        <source>Share {share} is one that was typed already. Another one is needed.</source>
        <comment>vault.shares.twice</comment>
        <translation>Del {share} er allerede skrevet. Der skal en anden til.</translation>
    </message>
    <message>
        <source>Word {position} of share {share} is not on the list of words. Check it.</source>
        <comment>vault.shares.unknown_word</comment>
        <translation>Ord {position} i del {share} står ikke på ordlisten. Kontrollér det.</translation>
    </message>
    <message>
        <source>A share has 33 words. Share {share} here has {count}.</source>
        <comment>vault.shares.word_count</comment>
        <translation>En del har 33 ord. Del {share} har her {count}.</translation>
    </message>
    <message>
        <source>This names an affected patient, and the others would read it (number of fields: {count}). Write it without.</source>
        <comment>breach.letter_names</comment>
        <translation>Dette nævner en berørt patient, og de andre ville læse det (antal felter: {count}). Skriv det uden.</translation>
    </message>
    <message>
        <source>Type two shares of each split sheet back whole: they are what opens it.</source>
        <comment>kit.shares_not_whole</comment>
        <translation>Skriv to dele af hvert delt ark helt tilbage: det er dem, der åbner det.</translation>
    </message>
    <message>
        <source>A sheet has 24 words, and a share of a split one 33. Number of words here: {count}.</source>
        <comment>vault.sheet.word_count</comment>
        <translation>Et ark har 24 ord, og en del af et delt ark 33. Antal ord her: {count}.</translation>
    </message>
</context>
</TS>
