// Self-study: hides the answers of a case page, asks two questions, compares. All words stand in the page.
(() => {
    'use strict';

    const page = document.documentElement;
    page.classList.add('script');
    // Before the page is drawn, so that no answer flashes by.
    const practise = location.hash === '#oefenen';
    page.classList.toggle('oefent', practise);

    document.addEventListener('DOMContentLoaded', () => {
        const form = document.getElementById('oefenen-vragen');
        if (!form) {
            page.classList.remove('oefent');
            return;
        }
        const element = (id) => document.getElementById(id);
        const questions = [...form.querySelectorAll('fieldset')];
        const chosen = (question) => question.querySelector('input:checked');

        function clear() {
            form.reset();
            element('oordeel').textContent = '';
            element('oordeel').className = '';
            element('verder').hidden = true;
            questions.forEach((question) => {
                question.querySelector('.terug').hidden = true;
            });
        }

        function begin() {
            clear();
            page.classList.add('oefent');
            form.hidden = false;
            element('uitleg').textContent = form.dataset.begin;
            element('verhaal').focus();
        }

        function stop() {
            page.classList.remove('oefent');
            form.hidden = true;
            element('uitleg').textContent = '';
            element('begin').focus();
        }

        function check(event) {
            event.preventDefault();
            const verdict = element('oordeel');
            const open = questions.find((question) => !chosen(question));
            if (open) {
                verdict.textContent = form.dataset.leeg;
                open.querySelector('input').focus();
                return;
            }
            const right = questions.filter((question) => {
                const good = chosen(question).value === question.dataset.antwoord;
                const remark = question.querySelector('.terug');
                remark.textContent = good ? question.dataset.juist : question.dataset.onjuist;
                remark.classList.toggle('onjuist', !good);
                remark.hidden = false;
                return good;
            }).length;
            const outcome = ['fout', 'half', 'goed'][right];
            verdict.textContent = form.dataset[outcome];
            verdict.className = outcome;
            element('verder').hidden = false;
            element('uitleg').textContent = '';
            page.classList.remove('oefent');
            verdict.focus();
        }

        element('begin').addEventListener('click', begin);
        element('stop').addEventListener('click', stop);
        element('opnieuw').addEventListener('click', begin);
        form.addEventListener('submit', check);
        if (practise) {
            begin();
        }
    });
})();
